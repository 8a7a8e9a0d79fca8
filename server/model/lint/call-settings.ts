import { type ScheduledAct, sources } from '#engine';
import { groupDigits } from '../format-time';
import { payloadLimit } from './act-fault';
import type { Refusal } from './admission';
import { type Call, queued } from './calls';
import { missing, targetExists } from './failure-handling';
import { type Finding, finding, type Verdict } from './finding';
import type { SettingsCourse } from './settings-course';

/** Everything about the calls themselves: what the Invoke API refuses, and what never comes into play. */
export function callSettings(calls: readonly Call[], course: SettingsCourse): readonly Finding[] {
  return calls.flatMap((call) => {
    if (call.sent === null) return [];
    const { act, index } = call.sent;
    const at = (field: keyof ScheduledAct) => ({ kind: 'act', act: index, field }) as const;
    return [
      ...call.refusals.map((refusal) => {
        const { field, verdict } = refusalBy(refusal, act);
        return finding(verdict, at(field));
      }),
      ...idleQueue(call).map((field) => finding(notQueued(call), at(field))),
      ...idleClient(call).map((verdict) => finding(verdict, at('client'))),
      ...idleSourceDeadLetter(call, course).map((verdict) =>
        finding(verdict, at('sourceDeadLetter')),
      ),
    ];
  });
}

interface PlacedVerdict {
  readonly field: keyof ScheduledAct;
  readonly verdict: Verdict;
}

/** What the Invoke API refuses this call for. */
function refusalBy(refusal: Refusal, act: ScheduledAct): PlacedVerdict {
  const asynchronous = act.invocationType === 'Event';
  switch (refusal) {
    case 'denied':
      return {
        field: 'callerMayInvoke',
        verdict: {
          id: 'caller-denied',
          reason: 'The caller may not invoke the function: every call is refused with 403.',
          rule: 'invoke.access-denied-403',
          remedy: 'Allow lambda:InvokeFunction, in the function’s policy or the caller’s.',
        },
      };
    case 'payloadTooLarge':
      return {
        field: 'payload',
        verdict: {
          id: 'payload-too-large',
          reason: `The event is larger than the ${groupDigits(payloadLimit(act.invocationType))} bytes that ${act.invocationType} takes: the call is refused with 413.`,
          rule: asynchronous ? 'invoke.asynchronous-limit-413' : 'invoke.synchronous-limit-413',
          remedy: 'Put the data into S3 and send its key.',
        },
      };
    case 'unknownFunction':
      return {
        field: 'functionName',
        verdict: {
          id: 'unknown-function',
          reason: `There is no function “${act.functionName}”: the call is refused with 404.`,
          rule: 'invoke.not-found-404',
          remedy: 'Call a function that the scenario has.',
        },
      };
    case 'unknownQualifier':
      return {
        field: 'qualifier',
        verdict: {
          id: 'unknown-qualifier',
          reason: `There is no version or alias “${act.qualifier}” of ${act.functionName}: the call is refused with 404.`,
          rule: 'invoke.not-found-404',
          remedy: 'Publish the version, make the alias, or name another.',
        },
      };
    case 'notJson':
      return {
        field: 'payload',
        verdict: {
          id: 'payload-not-json',
          reason: 'The event is not JSON: the call is refused with 400.',
          rule: 'invoke.invalid-json-400',
          remedy: 'Correct the JSON, or use the source’s own event.',
        },
      };
  }
}

/** What the event queue would do to an event, for a call that never is in it. */
function idleQueue(call: Call): readonly ('duplicates' | 'lateMs')[] {
  if (call.sent === null || queued([call], Number.POSITIVE_INFINITY).length > 0) return [];
  const { act } = call.sent;
  return (['duplicates', 'lateMs'] as const).filter((field) => act[field] > 0);
}

const notQueued = ({ type, stops }: Call): Verdict => ({
  id: 'not-queued',
  reason:
    stops.length > 0
      ? 'No effect now: the call is refused, so no event gets into the queue.'
      : `No effect on ${type}: only asynchronous events go through the queue that may delay or double them.`,
  rule: 'async.queue',
  remedy: 'Call with type Event, or leave it away.',
});

/** An SDK that is answered at once has nothing to wait for. */
function idleClient({ sent, stops, type }: Call): readonly Verdict[] {
  if (sent === null || sent.act.client === null || stops.length > 0) return [];
  if (type === 'RequestResponse' || sent.act.serviceFaults > 0) return [];
  return [
    {
      id: 'client-not-waiting',
      reason: `${type} is answered at once, before anything runs: the SDK has nothing to time out on or to repeat.`,
      rule: type === 'Event' ? 'invoke.asynchronous-202' : 'invoke.dry-run-204',
      remedy: 'Leave it away; Lambda’s own retries are a setting of the function.',
    },
  ];
}

/** The source’s own queue gets what Lambda never took. */
function idleSourceDeadLetter({ sent, stops }: Call, course: SettingsCourse): readonly Verdict[] {
  const name = sent?.act.sourceDeadLetter ?? null;
  if (sent === null || name === null) return [];
  const mayAct = stops.length > 0 || sent.act.serviceFaults > 0;
  if (mayAct) {
    return targetExists(course, { kind: 'sqs', name }) ? [] : [missing({ kind: 'sqs', name })];
  }
  return [
    {
      id: 'always-accepted',
      reason: `Lambda accepts every event of ${sources[sent.act.source].name} here, so nothing ever gets into the source’s own dead-letter queue: what the function fails at does not.`,
      rule: 'source.dead-letter',
      remedy: 'Give the function itself a dead-letter queue or an on-failure destination.',
    },
  ];
}
