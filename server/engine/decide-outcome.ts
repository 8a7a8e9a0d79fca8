import { assumptions } from './assumptions';
import type { FunctionConfig } from './function-config';
import { MILLISECOND, type Micros } from './micros';
import type { Outcome } from './outcome';
import { nextFraction } from './random';
import type { FunctionRecord, InvocationRecord } from './records';
import { usualPayload } from './sources/source-payloads';

/** How an attempt will end and how long it will take, INIT repeated inside it included. */
export interface Decision {
  readonly outcome: Outcome;
  readonly duration: Micros;
}

/** Decides an attempt at its start. `extra` is the INIT that runs again inside it and counts against the time-out. */
export function decideOutcome(
  fn: FunctionRecord,
  invocation: InvocationRecord,
  extra: Micros,
): Decision {
  const decision = handle(fn, invocation);
  const duration = decision.duration + extra;
  const timeout = fn.config.timeoutMs * MILLISECOND;
  return duration >= timeout ? timedOut(fn.config) : { outcome: decision.outcome, duration };
}

function handle(fn: FunctionRecord, invocation: InvocationRecord): Decision {
  const { config } = fn;
  const { behaviour } = config;
  switch (behaviour.kind) {
    case 'succeeds':
      return {
        outcome: { kind: 'returned', body: behaviour.result ?? expectedResult(invocation) },
        duration: behaviour.durationMs * MILLISECOND,
      };
    case 'returnsError':
      return {
        outcome: { kind: 'returned', body: behaviour.result },
        duration: behaviour.durationMs * MILLISECOND,
      };
    case 'throws':
      return {
        outcome: {
          kind: 'threw',
          errorType: behaviour.errorType,
          errorMessage: behaviour.errorMessage,
        },
        duration: behaviour.durationMs * MILLISECOND,
      };
    case 'timesOut':
      return timedOut(config);
    case 'outOfMemory':
      return { outcome: outOfMemory, duration: behaviour.durationMs * MILLISECOND };
    case 'exits':
      return {
        outcome: { kind: 'exited', exitCode: behaviour.exitCode },
        duration: behaviour.durationMs * MILLISECOND,
      };
    case 'failsInit':
      return {
        outcome: {
          kind: 'initFailed',
          errorType: behaviour.errorType,
          errorMessage: behaviour.errorMessage,
        },
        duration: assumptions.init,
      };
    case 'failsFirst':
      return failing(
        mayStillFail(fn, invocation, behaviour.times),
        invocation,
        behaviour.durationMs * MILLISECOND,
      );
    case 'failsSometimes':
      return failing(
        nextFraction(fn.failureStream) < behaviour.probability,
        invocation,
        behaviour.durationMs * MILLISECOND,
      );
    case 'slow': {
      const spread = (behaviour.maxMs - behaviour.minMs) * MILLISECOND;
      const drawn = Math.round(nextFraction(fn.durationStream) * spread);
      return {
        outcome: { kind: 'returned', body: expectedResult(invocation) },
        duration: behaviour.minMs * MILLISECOND + drawn,
      };
    }
  }
}

/**
 * `failsFirst` counts the attempts of an event. A synchronous call is never repeated by Lambda, so there it counts the
 * calls since the behaviour was set: what a client sees that repeats by itself.
 */
function mayStillFail(fn: FunctionRecord, invocation: InvocationRecord, times: number): boolean {
  if (invocation.run.act.invocationType === 'Event') return invocation.attempts <= times;
  if (fn.synchronousFailures >= times) return false;
  fn.synchronousFailures += 1;
  return true;
}

const failing = (fails: boolean, invocation: InvocationRecord, duration: Micros): Decision => ({
  outcome: fails ? transientFailure : { kind: 'returned', body: expectedResult(invocation) },
  duration,
});

const timedOut = (config: FunctionConfig): Decision => ({
  outcome: { kind: 'timedOut', timeoutMs: config.timeoutMs },
  duration: config.timeoutMs * MILLISECOND,
});

const outOfMemory: Outcome = { kind: 'outOfMemory' };

const transientFailure: Outcome = {
  kind: 'threw',
  errorType: 'Error',
  errorMessage: 'Service unavailable',
};

/** What a healthy function returns to this source. Only a caller that waits, or reads the body, ever sees it. */
function expectedResult({ run }: InvocationRecord): string {
  if (run.act.invocationType === 'Event') return 'null';
  const { healthyResult } = usualPayload(run.act.source);
  return JSON.stringify(healthyResult(JSON.parse(run.payload))) ?? 'null';
}
