import type { Draft } from './draft';

/** Settings that only part of the calls are affected by. */
export type Setting =
  | 'function'
  | 'ifItFails'
  | 'retries'
  | 'roleMaySend'
  | 'payload'
  | 'reservedConcurrency';

/** Why a setting changes nothing for this draft, as a short sentence; null if it has an effect. */
export function noEffect(draft: Draft, setting: Setting): string | null {
  const { invocationType, callerMayInvoke, config } = draft;
  if (!callerMayInvoke && setting !== 'payload') {
    return 'No effect now: the caller may not invoke, so the call ends at the Invoke API.';
  }
  switch (setting) {
    case 'function':
    case 'reservedConcurrency':
      return invocationType === 'DryRun' ? 'No effect on DryRun: nothing runs.' : null;
    case 'payload':
      return null;
    case 'ifItFails':
      return asynchronousOnly(invocationType);
    case 'retries':
      if (invocationType !== 'Event') return asynchronousOnly(invocationType);
      return config.reservedConcurrency === 0
        ? 'No effect with reserved concurrency 0: the event never runs, so nothing is retried.'
        : null;
    case 'roleMaySend':
      if (invocationType !== 'Event') return asynchronousOnly(invocationType);
      return config.deadLetter === null ? 'No effect without a dead-letter queue.' : null;
    default:
      return setting satisfies never;
  }
}

const asynchronousOnly = (type: Draft['invocationType']): string | null =>
  type === 'Event'
    ? null
    : `Applies to asynchronous events only: nobody in AWS retries a ${type} call.`;
