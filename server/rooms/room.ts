import type { Limits } from '#config';
import type {
  Account,
  Act,
  Command,
  FunctionConfig,
  Micros,
  ScheduledChange,
  Simulation,
  SimulationEvent,
} from '#engine';
import { MILLISECOND } from '#engine';
import type {
  Clock,
  Journal,
  Pace,
  Refusal,
  Reply,
  RoomCommand,
  Snapshot,
  Standing,
} from '#protocol';
import { type JournalStore, type RoomMark, StoreError } from '#store';
import type { AccountServices } from './account-services';
import { Audience, type RoomListener } from './audience';
import { type AnswerListener, Callers } from './callers';
import { ClientContexts } from './client-contexts';
import { CodeDesk } from './code-desk';
import type { CodeRunner } from './code-runner';
import { JournalWriter } from './journal-writer';
import { KeptEvents } from './kept-events';
import { OpenPayloads } from './open-payloads';
import { OpenRunEvents } from './open-run-events';
import { PlannedChanges } from './planned-changes';
import { reactingCourse } from './reacting-course';
import { recompute } from './recompute';
import { refuse } from './refuse';
import { roomClosed } from './room-closed';
import { Settings } from './settings';
import { SettledWaiters } from './settled-waiters';
import { Stops } from './stops';
import { Transport } from './transport';
import type { WallClock } from './wall-clock';

export interface RoomOptions {
  readonly journal: Journal;
  readonly store: JournalStore;
  readonly clock: WallClock;
  readonly limits: Limits;
  readonly pace: Pace;
  readonly playing: boolean;
  /** Whether virtual time goes on 1:1 while nothing is pending; else it stands, so that runs are reproducible. */
  readonly flowsWhenIdle: boolean;
  /** Whether the room plays on at pace auto some time after its last viewer left, so that no client waits for ever. */
  readonly resumesUnwatched: boolean;
  /** Where virtual time stands after the journal: a fork begins between two commands. */
  readonly startAt?: Micros;
  /** Where it stood when it was last kept; it goes on from there once it is started. */
  readonly standing?: Standing | null;
  /** What its services left with it, by name. */
  readonly kept?: ReadonlyMap<string, string>;
  /** Settings made on the way, in the order of their absolute moments. */
  readonly changes?: readonly ScheduledChange[];
}

type Applied =
  | {
      readonly ok: true;
      readonly run: number /** Rejects if the store fails. */;
      readonly written: Promise<void>;
    }
  | Refusal;

/** One simulated account with one clock, its journal and its viewers. */
export class Room {
  readonly id: string;
  readonly seed: number;
  readonly epochMs: number;
  /** What was kept with it by name, if it was computed again. */
  readonly kept: ReadonlyMap<string, string>;
  readonly #clock: WallClock;
  readonly #resumesUnwatched: boolean;
  #cancelResume = () => {};
  readonly #limits: Limits;
  readonly #simulation: Simulation;
  readonly #planned: PlannedChanges;
  readonly #stops: Stops;
  readonly #transport: Transport;
  readonly #journal: JournalWriter;
  readonly #kept: KeptEvents;
  readonly #audience: Audience;
  readonly #settings: Settings;
  readonly #callers = new Callers((name) => this.#settings.functionNamed(name));
  readonly #clientContexts = new ClientContexts();
  readonly #openPayloads = new OpenPayloads();
  readonly #settledWaiters = new SettledWaiters();
  readonly #code: CodeDesk;
  #services: AccountServices | null = null;
  /** Until the services of a room that was computed again know of them. */
  #openRunEvents: OpenRunEvents | null;
  /** The services asked for their turn. */
  #toReact = false;
  #lastUsedAt: number;
  #newestRun: { readonly run: number; readonly startedAt: Micros } | null = null;
  /** How many need the room though nobody watches it. */
  #keepers = 0;
  /** The store failed, and why: what the journal holds is no longer what happened. */
  #broken: Refusal | null = null;
  #closed = false;
  #markedAt: number;
  /** Where it stood when it was closed. */
  #lastMark: RoomMark | null = null;
  #cancelRest = () => {};

  constructor(options: RoomOptions) {
    const { journal, store, clock, limits, pace, playing, flowsWhenIdle } = options;
    const standing = options.standing ?? null;
    this.#resumesUnwatched = options.resumesUnwatched;
    const { room, seed, epochMs } = journal.header;
    this.id = room;
    this.seed = seed;
    this.epochMs = epochMs;
    this.kept = options.kept ?? new Map();
    this.#openRunEvents = standing ? new OpenRunEvents() : null;
    this.#clock = clock;
    this.#limits = limits;
    this.#lastUsedAt = clock.now();
    this.#settings = new Settings(limits, journal.base?.simulation.state ?? null);
    this.#kept = new KeptEvents({
      maxEvents: limits.keptEvents,
      maxBytes: limits.keptEventBytes,
      lastSeq: journal.base?.simulation.state.eventCount ?? 0,
      settings: journal.base?.settings ?? [],
    });
    this.#audience = new Audience({
      clock,
      limits,
      standing: () => ({ lastSeq: this.lastSeq, clock: this.#transport.clock() }),
      recorded: () => this.#journal.mark(),
    });
    this.#markedAt = clock.now();
    this.#journal = new JournalWriter({
      store,
      journal,
      limits,
      capture: () => this.#capture(),
      onFault: (error) => this.#break(error),
    });
    this.#code = new CodeDesk({
      room: this,
      account: () => this.#settings.account,
      events: () => this.#kept.after(null).events,
      submit: (command) => this.#takeResult(command),
    });
    this.#simulation = recompute(journal, (event) => this.#observe(event));
    const startAt = options.startAt ?? standing?.at ?? 0;
    this.#simulation.advance({ until: Math.max(startAt, this.#simulation.now) });
    const course = reactingCourse(this.#simulation, () => this.#react());
    this.#planned = new PlannedChanges(course, (command) => void this.#apply(command));
    this.#planned.plan(options.changes ?? []);
    if (standing) this.#planned.resume(standing.planned);
    this.#stops = new Stops(this.#planned, () => this.#newestRun?.startedAt ?? null);
    this.#transport = new Transport({
      course: this.#stops,
      nextStop: () => this.#stops.nextStop(),
      clock,
      limits,
      pace: standing?.pace ?? pace,
      playing: standing?.playing ?? playing,
      flowsWhenIdle,
      resumed: standing ?? undefined,
      heldUntil: (now) => this.#services?.heldUntil(now) ?? null,
      callerWaits: () => this.#callers.size > 0,
      awaitsCode: () => this.#code.isAwaiting(this.#simulation),
      onMoved: (replanned) => this.#moved(replanned),
    });
    if (!standing) this.#transport.run();
  }

  /** Lets time go on in a room that was computed again, once it has its services. */
  start(): void {
    if (this.#closed) return;
    this.#transport.run();
    // Those who watched before come back one by one: until then it goes on as if they did.
    this.#cancelRest = this.#clock.setTimer(this.#limits.unwatchedMs, () => {
      this.#transport.watched = this.viewers > 0;
    });
  }

  /**
   * Gives the account its other services; they first hear what exists, and in a room that was computed again what is under
   * way. There is one such listener.
   */
  attach(services: AccountServices): void {
    const { events } = this.#kept.after(null);
    const past = this.#openRunEvents?.with(events) ?? events.filter(({ run }) => run === 0);
    this.#openRunEvents = null;
    for (const event of past) if (services.observe(event)) this.#toReact = true;
    this.#services = services;
  }

  /** Who runs the room's real code from now on; without anybody such code runs into its time-out. */
  runCode(runner: CodeRunner): void {
    const { attempts } = runner;
    if (this.#simulation.codeLimit !== attempts) this.#apply({ type: 'limitCode', attempts });
    this.#code.runner = runner;
    this.#transport.run();
  }

  get account(): Account {
    return this.#settings.account;
  }

  /** The function's settings in force; null if it does not exist. */
  functionNamed(name: string): FunctionConfig | null {
    return this.#settings.functionNamed(name);
  }

  /** What exists in the account besides what its events tell. */
  get inventory(): Pick<Simulation, 'functions' | 'noteOf' | 'provisionedStatus'> {
    return this.#simulation;
  }

  get viewers(): number {
    return this.#audience.viewers;
  }

  get lastSeq(): number {
    return this.#kept.lastSeq;
  }

  get openRuns(): number {
    return this.#simulation.openRuns;
  }

  /** No accepted event, attempt, delivery or caller is pending. */
  get settled(): boolean {
    return this.#simulation.openRuns === 0 && !this.#transport.jumping;
  }

  /** Since when nobody has needed the room, milliseconds since 1970; null while somebody does. */
  get idleSince(): number | null {
    const waiting = this.#callers.size + this.#settledWaiters.size + (this.#services?.waiting ?? 0);
    const needed = this.viewers + waiting + this.#keepers > 0;
    return needed ? null : this.#lastUsedAt;
  }

  /** The newest run and when its call was sent; null before the first. */
  get newestRun(): { readonly run: number; readonly startedAt: Micros } | null {
    return this.#newestRun;
  }

  /** Keeps the room though nobody watches it, until the returned function is called. */
  keep(): () => void {
    this.#keepers += 1;
    return () => {
      this.#keepers -= 1;
      this.#lastUsedAt = this.#clock.now();
    };
  }

  /** Where to pause, in microseconds since the start of the newest run. */
  set stops(marks: readonly Micros[]) {
    this.#touch();
    this.#stops.marks = marks;
    this.#transport.run();
  }

  /** Moves forward to a moment at once, passing all stops, and pauses there. */
  pauseAt(at: Micros): Promise<Reply<{ readonly run: number }>> {
    this.#touch();
    this.#transport.set({ playing: false });
    return this.#jumpTo(Math.max(at, this.#simulation.now));
  }

  clock(): Clock {
    this.#transport.run();
    return this.#transport.clock();
  }

  /** Where the room stands, with the events after `since`. An `epochMs` of another room asks for all of them. */
  snapshot(since = 0, epochMs = this.epochMs): Snapshot {
    this.#touch();
    const clock = this.#transport.clock();
    const { events, complete } = this.#kept.after(epochMs === this.epochMs ? since : null);
    return { clock, events, complete, lastSeq: this.lastSeq, viewers: this.viewers };
  }

  /** Resolves once everything that happened so far is safe, and may be told: with null, or why it cannot be. */
  async recorded(): Promise<Refusal | null> {
    try {
      await this.#journal.mark();
    } catch {
      return this.#broken;
    }
    return this.#broken;
  }

  /** Whether what happened here can no longer be written down. */
  get broken(): boolean {
    return this.#broken !== null;
  }

  /** Where frames and presence go; there is one listener, which knows the viewers. */
  set listener(listener: RoomListener | null) {
    this.#audience.listener = listener;
  }

  /** Counts one more viewer in, or refuses because the room is full. */
  enter(): Refusal | null {
    if (this.#closed) return roomClosed;
    const refusal = this.#audience.enter();
    if (refusal) return refusal;
    this.#touch();
    this.#transport.watched = true;
    return null;
  }

  leave(): void {
    this.#audience.leave();
    this.#touch();
    this.#transport.watched = this.viewers > 0;
    if (this.viewers === 0 && this.#resumesUnwatched) this.#resumeSoon();
  }

  /** A reload leaves and comes back: it must not undo a pause. */
  #resumeSoon(): void {
    this.#cancelResume();
    this.#cancelResume = this.#clock.setTimer(this.#limits.unwatchedMs, () => {
      // Pace `manual` belongs to a test that drives the clock and may well do so without a page.
      if (this.viewers > 0 || this.#transport.clock().pace.kind === 'manual') return;
      this.#transport.set({ playing: true, pace: { kind: 'auto' } });
    });
  }

  /** Obeys an owner's command, or says why not. Resolves once it took effect and is written down. */
  async command(command: RoomCommand): Promise<Reply<{ readonly run: number }>> {
    this.#touch();
    switch (command.type) {
      case 'configureFunction':
      case 'configureTarget':
        return this.#obey(command);
      case 'invoke': {
        const { act, changes = null } = command;
        return this.#obey({ type: 'act', ...act }, { plays: true, changes });
      }
      case 'play':
        this.#transport.set({ playing: true });
        return this.#done();
      case 'pause':
        this.#transport.set({ playing: false });
        return this.#done();
      case 'pace':
        this.#transport.set({ pace: command.pace });
        return this.#done();
      case 'step':
        return this.#step();
      case 'skipWait':
        return this.#skipWait();
      case 'advance':
        return this.#jumpTo(this.#simulation.now + Math.round(command.ms * MILLISECOND));
      default:
        return command satisfies never;
    }
  }

  /** Applies a command of the simulation. Resolves once it is written down. */
  configure(command: Command): Promise<Reply<{ readonly run: number }>> {
    this.#touch();
    return this.#obey(command);
  }

  /**
   * Starts a call from outside. The listener hears once what Lambda answered, when that is due at the room's pace, or
   * null if the room closes first; after `hangUp` it hears nothing, and the run goes on. A refused call never reached
   * Lambda. `clientContext` is JSON text for the function’s code.
   */
  call(
    act: Act,
    listener: AnswerListener,
    clientContext: string | null = null,
  ): Reply<{ readonly hangUp: () => void }> {
    this.#touch();
    if (this.#callers.size >= this.#limits.waitersPerRoom) {
      return refuse(
        'tooMany',
        'Too many callers wait in this room. Let its clock run, or advance it.',
      );
    }
    let written = Promise.resolve();
    const applied = this.#callers.during(
      (answer) => {
        if (answer === null) listener(null);
        // It may depend on commands that came after its own.
        else
          (this.#journal.mark() ?? written).then(
            () => listener(answer),
            () => listener(null),
          );
      },
      () => this.#clientContexts.during(clientContext, () => this.#apply({ type: 'act', ...act })),
    );
    if (!applied.ok) return applied;
    written = applied.written;
    this.#transport.run();
    return { ok: true, hangUp: () => this.#hangUp(applied.run) };
  }

  /** What the caller told this invocation in X-Amz-Client-Context, decoded; null if nothing, or once its run has ended. */
  clientContextOf(invocation: number): string | null {
    return this.#clientContexts.of(invocation);
  }

  /**
   * Resolves with the newest sequence number when nothing is pending; null if the signal gives up, the room closes or
   * too many wait.
   */
  whenSettled(signal?: AbortSignal): Promise<number | null> {
    this.#touch();
    if (this.settled) return Promise.resolve(this.lastSeq);
    const full = this.#settledWaiters.size >= this.#limits.waitersPerRoom;
    return this.#closed || full ? Promise.resolve(null) : this.#settledWaiters.wait(signal);
  }

  /** What of a scenario's changes was still to come at a moment. */
  plannedAfter(at: Micros): readonly ScheduledChange[] {
    return this.#planned.plannedAfter(at);
  }

  /** Ends the room: everyone who waits is told, nothing moves any more. */
  close(): void {
    if (this.#closed) return;
    this.#lastMark = this.#capture();
    void this.#journal.mark();
    this.#closed = true;
    this.#cancelResume();
    this.#cancelRest();
    this.#audience.close();
    this.#transport.close();
    this.#callers.close();
    this.#services?.close();
    this.#code.close();
    this.#settledWaiters.tell(null);
  }

  /** A caller that left needs the room no longer: else it would never be idle, and never be let go. */
  #hangUp(run: number): void {
    this.#callers.forget(run);
    this.#lastUsedAt = this.#clock.now();
  }

  #touch(): void {
    this.#lastUsedAt = this.#clock.now();
    this.#transport.run();
  }

  async #obey(
    command: Command,
    {
      plays,
      changes,
    }: { readonly plays: boolean; readonly changes: readonly ScheduledChange[] | null } = {
      plays: false,
      changes: null,
    },
  ): Promise<Reply<{ readonly run: number }>> {
    const start = this.#simulation.now;
    const applied = this.#apply(command);
    if (!applied.ok) return applied;
    if (changes) this.#planned.plan(changes.map(({ at, config }) => ({ at: start + at, config })));
    // Before time goes on: a stop that comes at once must not be undone.
    if (plays) this.#transport.set({ playing: true });
    this.#transport.run();
    try {
      await applied.written;
    } catch {
      return this.#broken ?? brokenRoom(null);
    }
    return { ok: true, run: applied.run };
  }

  /** Applies a command now and begins to write it down. */
  #apply(command: Command): Applied {
    if (this.#broken) return this.#broken;
    if (this.#closed) return roomClosed;
    const full = this.#checkSpace(command);
    if (full) return full;
    this.#journal.prepare(this.#simulation, () => this.#kept.settingsNow());
    const at = this.#simulation.now;
    const result = this.#simulation.submit(at, command);
    if (!result.ok) return refuse('refusedBySimulation', result.message);
    const written = this.#journal.write(at, command);
    return { ok: true, run: result.run, written };
  }

  #checkSpace(command: Command): Refusal | null {
    if (command.type === 'configureFunction') {
      const refusal = this.#code.refusal(command.config);
      if (refusal !== null) return refuse('notAllowed', refusal);
    }
    if (command.type !== 'act') return this.#settings.check(command);
    const bytes = this.#openPayloads.bytes + (command.payload?.length ?? 0);
    const { openRuns, openRunBytes } = this.#limits;
    if (this.#simulation.openRuns < openRuns && bytes <= openRunBytes) return null;
    return refuse(
      'tooMany',
      'Too many runs are pending in this room. Let its clock run, or advance it.',
    );
  }

  #break(error: unknown): void {
    // A room that was let go writes nothing any more.
    if (this.#broken !== null || this.#closed) return;
    this.#broken = brokenRoom(error instanceof StoreError ? error : null);
    console.error(error);
  }

  /** What is kept besides the journal, as it is now. */
  #capture(): RoomMark {
    if (this.#lastMark) return this.#lastMark;
    this.#markedAt = this.#clock.now();
    const { at } = this.#transport.clock();
    const { planned } = this.#planned;
    const standing = { at, seq: this.lastSeq, ...this.#transport.standing, planned };
    return {
      standing,
      usedAt: Math.floor(this.#lastUsedAt),
      changes: this.#services?.changes() ?? [],
    };
  }

  async #done(): Promise<Reply<{ readonly run: number }>> {
    return (await this.recorded()) ?? { ok: true, run: 0 };
  }

  /** What real code did happens at the moment it says, so time has not passed beyond it yet. */
  #takeResult(command: Command): void {
    this.#apply(command);
    this.#transport.run();
  }

  #step(): Promise<Reply<{ readonly run: number }>> | Refusal {
    if (this.#planned.nextAt() === null)
      return refuse('notAllowed', 'Nothing is pending, so there is no next step. Invoke first.');
    return this.#jumpOrStop(() => this.#planned.nextAt() ?? this.#simulation.now);
  }

  #skipWait(): Promise<Reply<{ readonly run: number }>> | Refusal {
    const next = this.#simulation.nextAt();
    if (next === null || !this.#simulation.nextEndsWait()) {
      return refuse('notAllowed', 'No wait is what comes to an end next. Use step instead.');
    }
    return this.#jumpOrStop(next);
  }

  /** Jumps to a moment, or pauses at the stop before it. */
  #jumpOrStop(target: Micros | (() => Micros)): Promise<Reply<{ readonly run: number }>> {
    const stop = this.#stops.nextStop();
    const at = typeof target === 'function' ? target() : target;
    return stop !== null && stop <= at ? this.pauseAt(stop) : this.#jumpTo(target);
  }

  async #jumpTo(target: Micros | (() => Micros)): Promise<Reply<{ readonly run: number }>> {
    const refusal = await this.#transport.jumpTo(target);
    return refusal ?? this.#done();
  }

  #observe(event: SimulationEvent): void {
    this.#kept.add(event);
    this.#openPayloads.observe(event);
    this.#openRunEvents?.observe(event);
    this.#callers.observe(event);
    this.#clientContexts.observe(event);
    if (event.run === 0) this.#settings.observe(event);
    else if (event.run > (this.#newestRun?.run ?? 0)) {
      this.#newestRun = { run: event.run, startedAt: event.at };
    }
    this.#audience.tell(event);
    if (this.#code?.observe(event)) this.#simulation?.halt();
    if (this.#services?.observe(event)) {
      this.#toReact = true;
      this.#simulation.halt();
    }
  }

  /** What follows from a delivery begins at its very moment, however far the clock is on its way to jump. */
  #react(): boolean {
    if (!this.#toReact) return false;
    this.#toReact = false;
    // An act that is refused is dropped: there is nobody to tell, and the refusals are limits of the room.
    this.#services?.react((act) => this.#apply({ type: 'act', ...act }));
    return true;
  }

  #moved(replanned: boolean): void {
    this.#code.run(this.#simulation);
    if (replanned) this.#audience.tellClock();
    this.#services?.moved(this.#simulation.now);
    // What nobody was told may be computed again, but not for long.
    if (this.#clock.now() - this.#markedAt >= this.#limits.markMs) {
      this.#markedAt = this.#clock.now();
      void this.#journal.mark();
    }
    if (this.#settledWaiters.size > 0 && this.settled) this.#settledWaiters.tell(this.lastSeq);
  }
}

const brokenRoom = (fault: StoreError | null): Refusal =>
  refuse(
    'notAllowed',
    `The journal of this room cannot be written any more. ${fault?.message ?? 'Restart the server, or open a fresh room.'}`,
  );
