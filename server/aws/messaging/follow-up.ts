import { type Act, defaultAct, quotas } from '#engine';
import type { MessagingState } from './messaging-state';
import type { RunOrigin } from './run-origin';

export interface Invocation {
  readonly source: 'sns' | 'eventbridge-rule';
  readonly functionName: string;
  readonly qualifier: string | null;
  readonly payload: string;
  /** Name of the queue for what Lambda does not take. */
  readonly deadLetterQueue: string | null;
  readonly origin: RunOrigin;
}

/** Notes an asynchronous invocation to be started at once, unless it goes round in circles. False if it does. */
export function invokeLater(state: MessagingState, invocation: Invocation): boolean {
  const { source, functionName, qualifier, payload, deadLetterQueue, origin } = invocation;
  const { limits, room, followUps } = state;
  // Lambda lets a chain through SNS go so far, then drops the invocation as a recursive loop.
  // EventBridge does not take part in loop detection, so only a bound of ours ends that.
  const detected =
    source === 'sns' && room.functionNamed(functionName)?.recursiveLoop !== 'Allow'
      ? quotas.recursionDepth
      : limits.relayedInvocations;
  if (origin.hops >= detected || followUps.length >= limits.openRuns) {
    state.dropped += 1;
    return false;
  }
  const act: Act = {
    ...defaultAct,
    source,
    invocationType: 'Event',
    functionName,
    qualifier,
    payload,
    sourceDeadLetter: deadLetterQueue,
  };
  followUps.push({ act, origin });
  return true;
}
