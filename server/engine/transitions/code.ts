import { environmentOf } from '../assigned';
import type { CodeInitResult, CodeResult, CommandResult } from '../command';
import type { CodeSettings } from '../function-config';
import { MILLISECOND, type Micros } from '../micros';
import { quotas } from '../quotas';
import type { CodeRun, InvocationRecord } from '../records';
import { due } from '../timer';
import { schedule, type World } from '../world';

/** Real code begins its INIT or its attempt: from now on a command from outside or the limit ends it. */
export function awaitCode(
  world: World,
  invocation: InvocationRecord,
  phase: CodeRun['phase'],
  start: CodeRun['start'],
  limit: Micros,
): void {
  const run: CodeRun = {
    invocation,
    environment: environmentOf(invocation),
    attempt: phase === 'init' ? invocation.attempts + 1 : invocation.attempts,
    phase,
    start,
    startedAt: world.now,
    limit,
    result: null,
    cut: false,
  };
  world.codeRuns.set(invocation.id, run);
  schedule(world, limit, due.codeLimit, run);
}

/** Whether the machine can run no more of it now. */
export const isCodeFull = ({ codeRuns, codeLimit }: World, { behaviour }: CodeSettings): boolean =>
  behaviour.kind === 'code' && codeRuns.size >= codeLimit;

export function limitCode(world: World, attempts: number): CommandResult {
  if (!Number.isInteger(attempts) || attempts < 1) {
    return {
      ok: false,
      code: 'outOfRange',
      message: 'At least one attempt of real code must be able to run.',
    };
  }
  world.codeLimit = attempts;
  return done;
}

/** INIT of real code is over. What came in too late, or from nowhere, changes nothing. */
export function finishCodeInit(world: World, result: CodeInitResult): CommandResult {
  const run = awaited(world, result, 'init');
  if (run === null) return notAwaited;
  if (!isSpan(result.duration)) return noSpan;
  run.result = result;
  run.environment.initDuration = Math.min(result.duration, quotas.initLongest);
  end(world, run, run.environment.initDuration);
  return done;
}

/** An attempt of real code is over; it ends at the moment its duration says unless that is past. */
export function finishCodeAttempt(world: World, result: CodeResult): CommandResult {
  const run = awaited(world, result, 'invoke');
  if (run === null) return notAwaited;
  if (!isSpan(result.duration)) return noSpan;
  const { environment, invocation } = run;
  const { timeoutMs } = environment.settings;
  const timeout = timeoutMs * MILLISECOND;
  run.result = result;
  const timesOut = result.duration >= timeout || result.outcome.kind === 'timedOut';
  environment.duration = timesOut ? timeout : result.duration;
  invocation.outcome = timesOut ? { kind: 'timedOut', timeoutMs } : result.outcome;
  end(world, run, environment.duration);
  return done;
}

/** The limit of INIT or the function's time-out, if nothing has come in by then. */
export function cutCode(world: World, run: CodeRun): void {
  if (run.result !== null || run.cut || world.codeRuns.get(run.invocation.id) !== run) return;
  run.cut = true;
  const { environment, invocation } = run;
  if (run.phase === 'init') {
    environment.initDuration = quotas.initLongest;
  } else {
    const { timeoutMs } = environment.settings;
    environment.duration = timeoutMs * MILLISECOND;
    invocation.outcome = { kind: 'timedOut', timeoutMs };
  }
  end(world, run, run.limit - run.startedAt);
}

/** Takes the record of an invocation's real code off the list: its end is told now. */
export function takeCodeRun(world: World, invocation: InvocationRecord): CodeRun | null {
  const run = world.codeRuns.get(invocation.id) ?? null;
  world.codeRuns.delete(invocation.id);
  return run;
}

function end(world: World, { invocation, phase, startedAt }: CodeRun, duration: Micros): void {
  const at = Math.max(world.now, startedAt + duration);
  schedule(world, at, phase === 'init' ? due.initialized : due.finished, invocation);
}

function awaited(
  world: World,
  { invocation, attempt }: CodeInitResult | CodeResult,
  phase: CodeRun['phase'],
): CodeRun | null {
  const run = world.codeRuns.get(invocation);
  if (run === undefined || run.phase !== phase || run.attempt !== attempt) return null;
  return run.result === null && !run.cut ? run : null;
}

const isSpan = (duration: Micros): boolean => Number.isInteger(duration) && duration >= 0;

const done: CommandResult = { ok: true, run: 0 };

const notAwaited: CommandResult = {
  ok: false,
  code: 'notAwaited',
  message: 'Nothing waits for this result: the attempt has ended, or never began.',
};

const noSpan: CommandResult = {
  ok: false,
  code: 'outOfRange',
  message: 'A duration is a whole number of microseconds.',
};
