import type { Account } from './account';
import type { Agenda } from './agenda';
import { type ActRefusal, createActChecker } from './check-act';
import type { Act } from './command';
import type { SimulationEvent } from './event';
import type { Micros } from './micros';
import type { RateWindow } from './rate-window';
import type { CodeRun, FunctionRecord, Request, SpareRecords } from './records';
import { createRequestMaker } from './request';
import type { Target } from './target';
import { due, type TimerKind, type TimerSubjects } from './timer';

/** The whole state of one simulation, and the way out of it. */
export interface World extends WorldState {
  /** What moves invocations on. */
  readonly agenda: Agenda;
  /** Idle environments to look at again: never a reason to wait for anything. */
  readonly housekeeping: Agenda;
  readonly spare: SpareRecords;
  readonly checkAct: (act: Act) => ActRefusal | null;
  readonly requestOf: (act: Act, payload: string) => Request;
  readonly onEvent: (event: SimulationEvent) => void;
}

/** The part of the world that is plain data. */
export interface WorldState {
  readonly seed: number;
  readonly epochMs: number;
  now: Micros;
  account: Account;
  readonly targets: Target[];
  readonly functions: Map<string, FunctionRecord>;
  /** In-flight attempts of functions without reserved concurrency, provisioned ones left out. */
  unreservedInFlight: number;
  /** How many of those there may be: what reservations and provisioned concurrency leave of the account's limit. */
  unreservedLimit: number;
  /** Synchronous calls of functions without reserved concurrency. */
  requests: RateWindow;
  eventCount: number;
  timerCount: number;
  runCount: number;
  invocationCount: number;
  environmentCount: number;
  /** Runs that have not ended. */
  openRuns: number;
  /** Real code under way, by the number of its invocation. */
  readonly codeRuns: Map<number, CodeRun>;
  /** How many of those there may be: the machine's limit, not AWS's. */
  codeLimit: number;
}

/**
 * The world around a state. It is written out field by field so that all worlds have one shape: with a spread each
 * simulation has its own, and after a dozen of them in one process every transition runs at two thirds of its speed.
 */
export const newWorld = (
  state: WorldState,
  agenda: Agenda,
  housekeeping: Agenda,
  onEvent: World['onEvent'],
): World => ({
  seed: state.seed,
  epochMs: state.epochMs,
  now: state.now,
  account: state.account,
  targets: state.targets,
  functions: state.functions,
  unreservedInFlight: state.unreservedInFlight,
  unreservedLimit: state.unreservedLimit,
  requests: state.requests,
  eventCount: state.eventCount,
  timerCount: state.timerCount,
  runCount: state.runCount,
  invocationCount: state.invocationCount,
  environmentCount: state.environmentCount,
  openRuns: state.openRuns,
  codeRuns: state.codeRuns,
  codeLimit: state.codeLimit,
  agenda,
  housekeeping,
  spare: { runs: [], invocations: [] },
  checkAct: createActChecker(),
  requestOf: createRequestMaker(),
  onEvent,
});

/** The number of the event that is about to be told. Events carry it and `world.now` from birth: one shape each. */
export function nextSeq(world: World): number {
  world.eventCount += 1;
  return world.eventCount;
}

export function schedule<K extends TimerKind>(
  world: World,
  at: Micros,
  kind: K,
  subject: TimerSubjects[K],
): void {
  world.timerCount += 1;
  // A limit that nothing reached is no reason to wait either: those in force are known from `codeRuns`.
  const isQuiet = kind === due.idleCheck || kind === due.codeLimit;
  const agenda = isQuiet ? world.housekeeping : world.agenda;
  agenda.schedule(at, world.timerCount, kind, subject);
}
