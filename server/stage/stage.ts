import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Limits } from '#config';
import type {
  ClockReport,
  NotedBeat,
  Refusal,
  Reply,
  StageCommand,
  StageDesk,
  StageRole,
  StageView,
} from '#protocol';
import { type Room, refuse, type WallClock } from '#rooms';
import { createThrottle, type Throttle } from '#rooms/throttle';
import { Ballot } from './ballot';
import { ClockFigures } from './clock-figures';
import type { StageRecord } from './stage-record';

/** What a stage tells those who are there. One listener for the whole stage. */
export interface StageListener {
  readonly view: (view: StageView) => void;
  readonly desk: (desk: StageDesk) => void;
}

export interface StageOptions {
  readonly record: StageRecord;
  readonly room: Room;
  readonly clock: WallClock;
  readonly limits: Pick<Limits, 'voters' | 'stagePerSecond' | 'desksPerSecond'>;
  readonly isFork: (room: Room) => boolean;
  readonly origins: () => readonly string[];
  /** Called after each change, with what is to be kept. */
  readonly onChanged: () => void;
  /** Called when it has left a room for another: nothing of it is to be kept there any more. */
  readonly onLeft: (room: Room) => void;
}

/** A room that is presented: what presenters decide and viewers vote, over the room's own events and clock. */
export class Stage {
  readonly code: string;
  readonly #options: StageOptions;
  readonly #views: Throttle;
  readonly #desks: Throttle;
  readonly #figures = new ClockFigures();
  /** What tells each connection of the second device that it is a viewer. */
  readonly #seconds = new Set<() => void>();
  #room: Room;
  #letRoomGo: () => void;
  #record: StageRecord;
  #ballot: Ballot | null;
  #viewers = 0;
  #presenters = 0;
  #last: StageDesk['last'] = null;
  listener: StageListener | null = null;

  constructor(options: StageOptions) {
    const { record, room, clock, limits } = options;
    this.code = record.code;
    this.#room = room;
    this.#options = options;
    this.#record = record;
    this.#ballot = record.ballot && new Ballot(record.ballot, limits);
    this.#views = createThrottle(clock, 1_000 / limits.stagePerSecond, () =>
      this.listener?.view(this.view),
    );
    this.#desks = createThrottle(clock, 1_000 / limits.desksPerSecond, () => {
      if (this.#presenters > 0) this.listener?.desk(this.desk);
    });
    this.#letRoomGo = room.keep();
    this.#placeStops();
  }

  get room(): Room {
    return this.#room;
  }

  get ended(): boolean {
    return this.#record.phase === 'ended';
  }

  get usedAtMs(): number {
    return this.#viewers + this.#presenters > 0 ? this.#options.clock.now() : this.#record.usedAtMs;
  }

  get view(): StageView {
    const { code, title, phase, blank, hold, spotlight, revision } = this.#record;
    return {
      revision,
      code,
      room: this.#room.id,
      forked: this.#options.isFork(this.#room),
      title,
      phase,
      blank,
      hold,
      spotlight,
      beats: this.#record.beats.map(({ id, at, title: name }) => ({ id, at, title: name })),
      poll: this.#ballot?.poll ?? null,
      presenters: this.#presenters,
    };
  }

  get desk(): StageDesk {
    const { beats, secondDigest, secondCame, scenario } = this.#record;
    return {
      beats,
      viewers: this.#viewers,
      counts: this.#ballot?.counts ?? null,
      figures: this.#figures.read(),
      second: secondDigest === null ? 'none' : secondCame ? 'present' : 'invited',
      last: this.#last,
      origins: this.#options.origins(),
      scenario,
    };
  }

  /** What is to be kept of it. */
  record(): StageRecord {
    return { ...this.#record, ballot: this.#ballot?.record() ?? null, usedAtMs: this.usedAtMs };
  }

  /** What a secret makes of who holds it. After the end nobody controls. */
  roleOf(secret: string | undefined): StageRole {
    const { secretDigest, secondDigest } = this.#record;
    if (secret === undefined || this.ended) return 'viewer';
    if (matches(secret, secretDigest)) return 'first';
    return secondDigest !== null && matches(secret, secondDigest) ? 'second' : 'viewer';
  }

  /** Counts one more in; `onTakenBack` is called once if it is of the second device and loses its right. */
  enter(role: StageRole, onTakenBack: () => void): void {
    if (role === 'viewer') this.#viewers += 1;
    else {
      if (role === 'second') this.#seconds.add(onTakenBack);
      this.#presenters += 1;
      this.#record = {
        ...this.#record,
        secondCame: this.#record.secondCame || role === 'second',
        revision: this.#record.revision + 1,
      };
      this.#views.request();
    }
    this.#desks.request();
  }

  leave(viewer: object, role: StageRole, onTakenBack: () => void): void {
    this.#seconds.delete(onTakenBack);
    this.#figures.forget(viewer);
    if (role === 'viewer') this.#viewers -= 1;
    else {
      this.#presenters -= 1;
      this.#change({});
    }
    this.#record = { ...this.#record, usedAtMs: this.#options.clock.now() };
    this.#desks.request();
  }

  /** Takes a viewer's vote; nothing but the count changes by it. */
  vote(
    voter: string,
    { poll, option }: { readonly poll: number; readonly option: number },
  ): Reply<object> {
    if (this.#ballot === null || this.#ballot.id !== poll) {
      return refuse('notAllowed', 'This question is no longer asked.');
    }
    const answer = this.#ballot.vote(voter, option);
    if (answer.ok) {
      this.#options.onChanged();
      this.#desks.request();
    }
    return answer;
  }

  report(viewer: object, report: ClockReport): void {
    this.#figures.note(viewer, report, this.#options.clock.now());
    this.#desks.request();
  }

  /** Obeys a presenter, or says why not. The last who asks wins. */
  async command(
    command: StageCommand,
    role: StageRole,
  ): Promise<Reply<{ readonly secret: string | null }>> {
    if (role === 'viewer') return onlyPresenters;
    const reply = await this.#obey(command, role);
    if (reply.ok) {
      this.#last = { by: role === 'first' ? 1 : 2, type: command.type };
      this.#desks.request();
    }
    return reply;
  }

  /**
   * Goes on in another room of the same family, as its presenter has forked or gone back: stops, votes and hand-over
   * stay as they are, since the run keeps its number and its beginning. What was held was of the other future.
   */
  moveTo(room: Room): void {
    if (room === this.#room || this.ended) return;
    const left = this.#room;
    const letGo = this.#letRoomGo;
    this.#room = room;
    this.#letRoomGo = room.keep();
    this.#change({ room: room.id, hold: null });
    this.#placeStops();
    left.stops = [];
    letGo();
    this.#options.onLeft(left);
  }

  close(): void {
    this.#views.cancel();
    this.#desks.cancel();
    this.#letRoomGo();
    this.room.stops = [];
  }

  async #obey(
    command: StageCommand,
    role: StageRole,
  ): Promise<Reply<{ readonly secret: string | null }>> {
    switch (command.type) {
      case 'beats':
        this.#change({ beats: inOrder(command.beats) });
        this.#placeStops();
        return done;
      case 'blank':
        return this.#change({ blank: command.on });
      case 'hold':
        return this.#change({ hold: command.hold });
      case 'spotlight':
        return this.#change({ spotlight: command.thing });
      case 'goTo':
        return this.#goTo(command.at);
      case 'invoke':
        return this.#invoke();
      case 'ask': {
        const { run, question } = command;
        const polls = this.#record.polls + 1;
        const asked = { id: polls, run, question, phase: 'open', votes: [] } as const;
        this.#ballot = new Ballot(asked, this.#options.limits);
        return this.#change({ polls });
      }
      case 'poll':
        return this.#poll(command.step);
      case 'handOver':
        return role === 'first' ? this.#handOver() : onlyFirst;
      case 'takeBack':
        return role === 'first' ? this.#takeBack() : onlyFirst;
      case 'end':
        this.#ballot?.close();
        this.room.stops = [];
        return this.#change({ phase: 'ended', blank: false, hold: null, spotlight: null });
      default:
        return command satisfies never;
    }
  }

  async #goTo(at: number): Promise<Reply<{ readonly secret: null }>> {
    const run = this.room.newestRun;
    if (run === null) return refuse('notAllowed', 'Nothing runs yet. Invoke first.');
    const moved = await this.room.pauseAt(run.startedAt + at);
    return moved.ok ? this.#change({ hold: null }) : moved;
  }

  async #invoke(): Promise<Reply<{ readonly secret: null }>> {
    const [first] = this.#record.scenario.acts;
    if (first === undefined)
      return refuse('notAllowed', 'This room is presented without a call to send.');
    const { at: _, ...act } = first;
    const sent = await this.room.command({ type: 'invoke', act });
    return sent.ok ? this.#change({ hold: null, blank: false }) : sent;
  }

  #poll(step: 'close' | 'reveal' | 'dismiss'): Reply<{ readonly secret: null }> {
    if (this.#ballot === null) return refuse('notAllowed', 'No question is open. Ask one first.');
    if (step === 'close') this.#ballot.close();
    else if (step === 'reveal') this.#ballot.reveal();
    else this.#ballot = null;
    return this.#change({});
  }

  #handOver(): Reply<{ readonly secret: string }> {
    const secret = createSecret();
    this.#change({ secondDigest: digestOf(secret), secondCame: false });
    this.#dismissSeconds();
    return { ok: true, secret };
  }

  #takeBack(): Reply<{ readonly secret: null }> {
    const reply = this.#change({ secondDigest: null, secondCame: false });
    this.#dismissSeconds();
    return reply;
  }

  /** Whoever had the second secret is a viewer from here on. */
  #dismissSeconds(): void {
    const seconds = [...this.#seconds];
    this.#seconds.clear();
    for (const tell of seconds) tell();
  }

  #change(change: Partial<StageRecord>): { readonly ok: true; readonly secret: null } {
    const revision = this.#record.revision + 1;
    const usedAtMs = this.#options.clock.now();
    this.#record = { ...this.#record, ...change, revision, usedAtMs };
    this.#views.request();
    this.#desks.request();
    this.#options.onChanged();
    return done;
  }

  #placeStops(): void {
    if (!this.ended) this.room.stops = this.#record.beats.map(({ at }) => at);
  }
}

const done = { ok: true, secret: null } as const;

const onlyPresenters: Refusal = refuse(
  'notOwner',
  'You are watching this room. Only its presenter can control it.',
);

const onlyFirst: Refusal = refuse(
  'notOwner',
  'Only the device that started to present can hand over and take back.',
);

const inOrder = (beats: readonly NotedBeat[]): readonly NotedBeat[] =>
  [...beats].sort((a, b) => a.at - b.at);

/** 256 bits that nobody guesses; only a digest of it stays here. */
export const createSecret = (): string => randomBytes(32).toString('base64url');

export const digestOf = (secret: string): string =>
  createHash('sha256').update(secret).digest('hex');

/** Compares in constant time. */
const matches = (secret: string, digest: string): boolean =>
  timingSafeEqual(Buffer.from(digestOf(secret)), Buffer.from(digest));
