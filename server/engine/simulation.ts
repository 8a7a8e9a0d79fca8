import { defaultAccount } from './account';
import { Agenda } from './agenda';
import { assumptions } from './assumptions';
import { type CodeWork, codeEnvironments, codeWork, nextCodeLimit } from './code-work';
import type { Command, CommandResult } from './command';
import { requestsWindow } from './concurrency';
import type { SimulationEvent } from './event';
import type { FunctionConfig } from './function-config';
import type { Micros } from './micros';
import type { ProvisionedPool } from './records';
import { due, type Timer } from './timer';
import {
  act,
  configureAccount,
  configureFunction,
  configureTarget,
  deleteFunction,
  deleteTarget,
  finishCodeAttempt,
  finishCodeInit,
  fire,
  limitCode,
} from './transitions';
import { newWorld, type World, type WorldState } from './world';

export interface Simulation {
  readonly now: Micros;
  /** Runs that have not ended: an accepted event, an attempt, a delivery or a caller is pending. */
  readonly openRuns: number;
  /** Applies a command at virtual time `at`; everything due by then happens first. */
  submit(at: Micros, command: Command): CommandResult;
  /**
   * Lets virtual time pass up to `until`, firing at most `maxTimers` timers. Returns how many more it might have fired;
   * after 0 it may not be there yet: call again.
   */
  advance(options: { readonly until: Micros; readonly maxTimers?: number }): number;
  /** Ends the advance under way after the timer that fires now: for `onEvent`, when something is to follow at once. */
  halt(): void;
  /** When the next thing happens to an open run; null if nothing is pending. Idle environments do not count. */
  nextAt(): Micros | null;
  /** Whether the next thing to happen ends a wait: a retry gap or a throttle's back-off. */
  nextEndsWait(): boolean;
  /** How many attempts of real code may run at once. */
  readonly codeLimit: number;
  /** Whether the simulation waits for a result of real code. */
  awaitsCode(): boolean;
  /** Real code whose result it waits for. */
  codeWork(): readonly CodeWork[];
  /** The execution environments of real code that exist. */
  codeEnvironments(): ReadonlySet<number>;
  /** The functions that exist, in the order in which they were made. */
  functions(): readonly FunctionConfig[];
  /** The note that was left with the function's settings; null without one. */
  noteOf(functionName: string): string | null;
  /** How far the provisioned concurrency of a version or alias has come; null where none is configured. */
  provisionedStatus(functionName: string, qualifier: string): ProvisionedPool['status'] | null;
  /** The whole state as plain data, to go on from with `restoreSimulation`. */
  snapshot(): SimulationSnapshot;
}

export interface SimulationSnapshot {
  readonly state: WorldState;
  readonly timers: readonly Timer[];
  readonly housekeeping: readonly Timer[];
}

export interface SimulationOptions {
  /** 0 to 4,294,967,295. The same seed and commands give the same events, on every machine. */
  readonly seed: number;
  /** Milliseconds since 1970 at virtual time 0. */
  readonly epochMs: number;
  /** Called for each event in order, while it happens. Must not call the simulation back. */
  readonly onEvent: (event: SimulationEvent) => void;
}

/**
 * Simulates one AWS account's Lambda: commands in, events out, virtual time only.
 *
 * @example
 * const simulation = createSimulation({ seed: 7, epochMs: 0, onEvent: (event) => events.push(event) });
 * simulation.submit(0, { type: 'configureFunction', config });
 * simulation.submit(0, { type: 'act', ...call });
 * simulation.advance({ until: HOUR });
 */
export function createSimulation({ seed, epochMs, onEvent }: SimulationOptions): Simulation {
  const state: WorldState = {
    seed,
    epochMs,
    now: 0,
    account: defaultAccount,
    targets: [],
    functions: new Map(),
    unreservedInFlight: 0,
    unreservedLimit: defaultAccount.concurrency,
    requests: requestsWindow(defaultAccount.concurrency),
    eventCount: 0,
    timerCount: 0,
    runCount: 0,
    invocationCount: 0,
    environmentCount: 0,
    openRuns: 0,
    codeRuns: new Map(),
    codeLimit: assumptions.codeAttempts,
  };
  return simulate(newWorld(state, new Agenda(), new Agenda(), onEvent));
}

/** Goes on from a snapshot as if nothing had happened in between. The snapshot can be used again. */
export function restoreSimulation(
  snapshot: SimulationSnapshot,
  onEvent: (event: SimulationEvent) => void,
): Simulation {
  // One clone of all three, so that records shared between state and timers stay shared.
  const { state, timers, housekeeping } = structuredClone(snapshot);
  return simulate(newWorld(state, agendaOf(timers), agendaOf(housekeeping), onEvent));
}

function simulate(world: World): Simulation {
  const brake: Brake = { pulled: false };
  return {
    get now() {
      return world.now;
    },
    get openRuns() {
      return world.openRuns;
    },
    get codeLimit() {
      return world.codeLimit;
    },
    submit(at, command) {
      if (at < world.now)
        throw new Error(`a command at ${at} µs comes too late: it is ${world.now} µs`);
      advance(world, at, Number.POSITIVE_INFINITY, null);
      return apply(world, command);
    },
    advance({ until, maxTimers = Number.POSITIVE_INFINITY }) {
      brake.pulled = false;
      return advance(world, until, maxTimers, brake);
    },
    halt() {
      brake.pulled = true;
    },
    nextAt() {
      const next = Math.min(world.agenda.nextAt, nextCodeLimit(world));
      return next === Number.POSITIVE_INFINITY ? null : next;
    },
    nextEndsWait() {
      if (nextCodeLimit(world) <= world.agenda.nextAt) return false;
      const kind = world.agenda.nextKind;
      return kind === due.retryDue || kind === due.backOffOver || kind === due.callAgain;
    },
    awaitsCode: () => nextCodeLimit(world) < Number.POSITIVE_INFINITY,
    codeWork: () => codeWork(world),
    codeEnvironments: () => codeEnvironments(world),
    functions: () => [...world.functions.values()].map(({ config }) => config),
    noteOf: (functionName) => world.functions.get(functionName)?.note ?? null,
    provisionedStatus: (functionName, qualifier) =>
      world.functions.get(functionName)?.pools.get(qualifier)?.status ?? null,
    snapshot() {
      const {
        agenda,
        housekeeping,
        spare: _,
        checkAct: __,
        requestOf: ___,
        onEvent: ____,
        ...state
      } = world;
      return structuredClone({
        state,
        timers: agenda.toArray(),
        housekeeping: housekeeping.toArray(),
      });
    },
  };
}

interface Brake {
  pulled: boolean;
}

/** Without a brake it goes through: what is due before a command cannot wait. */
function advance(world: World, until: Micros, maxTimers: number, brake: Brake | null): number {
  let left = maxTimers;
  while (left > 0) {
    const agenda = earlier(world);
    if (!agenda.take(until)) break;
    world.now = agenda.at;
    fire(world, agenda.kind, agenda.subject);
    left -= 1;
    if (left === 0) return 0;
    if (brake?.pulled) return left;
  }
  if (until > world.now) world.now = until;
  return left;
}

/** Which of the two agendas has the next timer, in the order `(at, seq)` over both. */
function earlier({ agenda, housekeeping }: World): Agenda {
  if (agenda.nextAt < housekeeping.nextAt) return agenda;
  if (agenda.nextAt > housekeeping.nextAt) return housekeeping;
  return agenda.nextSeq < housekeeping.nextSeq || housekeeping.size === 0 ? agenda : housekeeping;
}

function apply(world: World, command: Command): CommandResult {
  switch (command.type) {
    case 'configureAccount':
      return configureAccount(world, command.account);
    case 'configureTarget':
      return configureTarget(world, command.target);
    case 'deleteTarget':
      return deleteTarget(world, command.target);
    case 'configureFunction':
      return configureFunction(world, command.config, command.note);
    case 'deleteFunction':
      return deleteFunction(world, command.functionName);
    case 'act':
      return act(world, command);
    case 'limitCode':
      return limitCode(world, command.attempts);
    case 'finishInit':
      return finishCodeInit(world, command);
    case 'finishAttempt':
      return finishCodeAttempt(world, command);
  }
}

function agendaOf(timers: readonly Timer[]): Agenda {
  const agenda = new Agenda();
  for (const { at, seq, kind, subject } of timers) agenda.schedule(at, seq, kind, subject);
  return agenda;
}
