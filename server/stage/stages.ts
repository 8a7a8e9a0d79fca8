import { randomInt } from 'node:crypto';
import type { Config } from '#config';
import type { Scenario } from '#engine';
import { codeAlphabet, codeLength, formatCode, readCode } from '#model/stage-code';
import type { Refusal, Reply } from '#protocol';
import { localRoomId, type Room, type Rooms, refuse, type WallClock } from '#rooms';
import { foreseeBeats } from './foresee-beats';
import { Guesses } from './guesses';
import { createSecret, digestOf, Stage } from './stage';
import type { StageRecord } from './stage-record';

export interface StagesParts {
  readonly rooms: Rooms;
  readonly config: Config;
  readonly clock: WallClock;
  /** Addresses under which other devices reach this server. */
  readonly origins: () => readonly string[];
  /** Keeps the record of a room, or forgets it; memory alone where absent. */
  readonly keep?: (room: string, record: StageRecord | null) => void;
}

/** Rooms that are presented, by their codes. */
export interface Stages {
  /** Presents a private room. The secret is told once. */
  present(
    room: Room,
    request: { readonly title: string; readonly scenario: Scenario },
  ): Reply<{ readonly stage: Stage; readonly secret: string }>;
  /** The stage under a code somebody typed; wrong ones are counted, unless the room is named that is behind it. */
  find(
    code: string,
    from: { readonly address: string; readonly room: string | undefined },
  ): Reply<{ readonly stage: Stage }>;
  /** Presents a room again after a restart, as it was. False if the room is gone. */
  restore(record: StageRecord): boolean;
  close(): void;
}

const lookMs = 60_000;

/** Holds what is presented, for as long as somebody may need it. */
export function createStages({ rooms, config, clock, origins, keep }: StagesParts): Stages {
  const { limits } = config;
  const stages = new Map<string, Stage>();
  const guesses = new Guesses(limits, clock.now);
  let cancelLook = clock.setTimer(lookMs, look);

  return {
    present(room, { title, scenario }) {
      if (room.id === localRoomId) return notLocal;
      const known = [...stages.values()].find((stage) => stage.room === room && !stage.ended);
      if (known) return alreadyPresented(known.code);
      makeWay();
      if (stages.size >= limits.stages) return fullHouse(limits.stages);
      const secret = createSecret();
      const stage = add({
        v: 1,
        code: freshCode((code) => stages.has(code)),
        room: room.id,
        title,
        phase: 'running',
        secretDigest: digestOf(secret),
        secondDigest: null,
        secondCame: false,
        scenario,
        beats: foreseeBeats(scenario, limits),
        blank: false,
        hold: null,
        spotlight: null,
        ballot: null,
        polls: 0,
        revision: 1,
        usedAtMs: clock.now(),
      });
      return stage === null ? notLocal : { ok: true, stage, secret };
    },

    find(text, { address, room }) {
      const code = readCode(text);
      const stage = code === null ? undefined : stages.get(code);
      if (stage !== undefined && isOf(room, stage)) return { ok: true, stage };
      if (!guesses.mayTry(address)) return tooManyGuesses;
      if (stage !== undefined) return { ok: true, stage };
      guesses.note(address);
      return code === null ? noCode : unknownCode(code);
    },

    restore: (record) => add(record) !== null,

    close() {
      cancelLook();
      for (const stage of stages.values()) stage.close();
    },
  };

  function add(record: StageRecord): Stage | null {
    const room = rooms.find(record.room);
    if (room === null) return null;
    const stage: Stage = new Stage({
      record,
      room,
      clock,
      limits,
      origins,
      isFork: ({ id }) => rooms.rootOf(id) !== id,
      onChanged: () => keep?.(stage.room.id, stage.record()),
      onLeft: ({ id }) => keep?.(id, null),
    });
    stages.set(record.code, stage);
    keep?.(record.room, stage.record());
    return stage;
  }

  /** Whether whoever names this room has been with the stage: perhaps before it went on in a fork. */
  function isOf(room: string | undefined, stage: Stage): boolean {
    return room !== undefined && rooms.rootOf(room) === rooms.rootOf(stage.room.id);
  }

  function drop(stage: Stage): void {
    stage.close();
    stages.delete(stage.code);
    keep?.(stage.room.id, null);
  }

  /** The oldest ended one makes room for the next. */
  function makeWay(): void {
    if (stages.size < limits.stages) return;
    const [oldest] = [...stages.values()]
      .filter(({ ended }) => ended)
      .sort((a, b) => a.usedAtMs - b.usedAtMs);
    if (oldest) drop(oldest);
  }

  function look(): void {
    for (const stage of [...stages.values()]) {
      const kept = stage.ended ? limits.stageEndedMs : limits.stageIdleMs;
      if (clock.now() - stage.usedAtMs >= kept) drop(stage);
    }
    cancelLook = clock.setTimer(lookMs, look);
  }
}

/** A code that nobody has. */
export function freshCode(taken: (code: string) => boolean): string {
  for (;;) {
    const letters = Array.from(
      { length: codeLength },
      () => codeAlphabet[randomInt(codeAlphabet.length)],
    );
    const code = letters.join('');
    if (!taken(code)) return code;
  }
}

const notLocal: Refusal = refuse(
  'notAllowed',
  'The room of this server is everybody’s. Open a private room to present it.',
);

const alreadyPresented = (code: string): Refusal =>
  refuse('notAllowed', `This room is presented already, under the code ${formatCode(code)}.`);

const fullHouse = (stages: number): Refusal =>
  refuse('tooMany', `${stages} rooms are presented already. End one, or wait.`);

const noCode: Refusal = refuse(
  'unknownCode',
  'A code has six letters and digits, for example K7M-4QX; 0, O, 1, I and L are not among them.',
);

const unknownCode = (code: string): Refusal =>
  refuse(
    'unknownCode',
    `No session has the code ${formatCode(code)}. Compare it with the presenter’s screen; if it is the same, the session is over.`,
  );

const tooManyGuesses: Refusal = refuse(
  'tooMany',
  'Too many wrong codes have come from your network. Wait a minute, then try again.',
);
