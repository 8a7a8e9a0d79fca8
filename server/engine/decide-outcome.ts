import type { CodeSettings } from './function-config';
import { MILLISECOND, type Micros } from './micros';
import type { Outcome } from './outcome';
import { quotas } from './quotas';
import { nextFraction } from './random';
import type { EnvironmentRecord, InvocationRecord, VersionRecord } from './records';
import { usualPayload } from './sources/source-payloads';
import { utf8Length } from './utf8-length';

/**
 * Decides at its start how an attempt will end and how long it will take, and writes it down. `extra` is
 * the INIT that runs again inside it and counts against the time-out.
 */
export function decideOutcome(
  environment: EnvironmentRecord,
  invocation: InvocationRecord,
  extra: Micros,
): void {
  const { version, settings } = environment;
  const duration = durationOf(version, settings) + extra;
  const outcome = outcomeOf(version, settings, invocation);
  const timeout = settings.timeoutMs * MILLISECOND;
  const timesOut = duration >= timeout || settings.behaviour.kind === 'timesOut';
  environment.duration = timesOut ? timeout : duration;
  invocation.outcome = timesOut ? { kind: 'timedOut', timeoutMs: settings.timeoutMs } : outcome;
}

function durationOf(version: VersionRecord, { behaviour, initMs }: CodeSettings): Micros {
  switch (behaviour.kind) {
    case 'timesOut':
      return 0;
    case 'failsInit':
      return initMs * MILLISECOND;
    case 'code':
      throw new Error('real code decides for itself how it ends');
    case 'slow': {
      const spread = (behaviour.maxMs - behaviour.minMs) * MILLISECOND;
      const drawn = Math.round(nextFraction(version.durationStream) * spread);
      return behaviour.minMs * MILLISECOND + drawn;
    }
    default:
      return behaviour.durationMs * MILLISECOND;
  }
}

function outcomeOf(
  version: VersionRecord,
  { behaviour, timeoutMs }: CodeSettings,
  invocation: InvocationRecord,
): Outcome {
  switch (behaviour.kind) {
    case 'succeeds':
      return behaviour.result === null ? success(invocation) : returned(behaviour.result);
    case 'returnsError':
      return returned(behaviour.result);
    case 'slow':
    case 'leavesWork':
    case 'invokes':
    case 'unavailable':
      return success(invocation);
    case 'failsFirst':
      return mayStillFail(version, invocation, behaviour.times)
        ? transientFailure
        : success(invocation);
    case 'failsSometimes':
      return nextFraction(version.failureStream) < behaviour.probability
        ? transientFailure
        : success(invocation);
    case 'throws':
      return {
        kind: 'threw',
        errorType: behaviour.errorType,
        errorMessage: behaviour.errorMessage,
      };
    case 'throwsValue':
      return { kind: 'threwValue', valueType: 'string', text: behaviour.text };
    case 'timesOut':
      return { kind: 'timedOut', timeoutMs };
    case 'outOfMemory':
      return outOfMemory;
    case 'exits':
      return { kind: 'exited', exitCode: behaviour.exitCode };
    case 'failsInit':
      return {
        kind: 'initFailed',
        errorType: behaviour.errorType,
        errorMessage: behaviour.errorMessage,
      };
    case 'returnsMuch':
      return behaviour.bytes > quotas.responseBytes
        ? { kind: 'responseTooLarge', bytes: behaviour.bytes }
        : longResult(behaviour.bytes);
    case 'returnsNoJson':
      return unserializable;
    case 'rejectsUnhandled':
      return { kind: 'unhandledRejection', reason: behaviour.reason };
    case 'throwsOutside':
      return {
        kind: 'uncaught',
        errorType: behaviour.errorType,
        errorMessage: behaviour.errorMessage,
      };
    case 'neverSettles':
      return neverSettled;
    case 'code':
      throw new Error('real code decides for itself how it ends');
  }
}

/**
 * `failsFirst` counts the attempts of an event. A synchronous call is never repeated by Lambda, so there it counts the
 * calls since the behaviour was set: what a client sees that repeats by itself.
 */
function mayStillFail(
  version: VersionRecord,
  { request, attempts }: InvocationRecord,
  times: number,
): boolean {
  if (request.asynchronous) return attempts <= times;
  if (version.synchronousFailures >= times) return false;
  version.synchronousFailures += 1;
  return true;
}

/** A result of so many bytes, made once: thousands of attempts may return the same one. */
function longResult(bytes: number): Outcome {
  if (latestLongResult.body.length !== bytes) {
    latestLongResult = { kind: 'returned', body: `"${'x'.repeat(bytes - 2)}"` };
  }
  return latestLongResult;
}

let latestLongResult: Extract<Outcome, { kind: 'returned' }> = { kind: 'returned', body: '""' };

/** A response of more than 6 MB is a function error, whatever it says. */
function returned(body: string): Outcome {
  const bytes = body.length > quotas.responseBytes / 3 ? utf8Length(body) : 0;
  return bytes > quotas.responseBytes
    ? { kind: 'responseTooLarge', bytes }
    : { kind: 'returned', body };
}

/** What a healthy function returns to this source. Only a caller that waits, or reads the body, ever sees it. */
function success({ request, run }: InvocationRecord): Outcome {
  const { asynchronous, payload } = request;
  if (asynchronous || payload === null) return nothing;
  const { healthyResult } = usualPayload(run.act.source);
  return returned(JSON.stringify(healthyResult(JSON.parse(payload))) ?? 'null');
}

const nothing: Outcome = { kind: 'returned', body: 'null' };
const outOfMemory: Outcome = { kind: 'outOfMemory' };
const unserializable: Outcome = { kind: 'unserializable' };
const neverSettled: Outcome = { kind: 'neverSettled' };
const transientFailure: Outcome = {
  kind: 'threw',
  errorType: 'Error',
  errorMessage: 'Service unavailable',
};
