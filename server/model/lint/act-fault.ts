import { type Act, quotas, type ScheduledAct, sources, typeReason } from '#engine';
import { checkAct } from '#engine/check-act';
import { type Finding, finding, type Verdict } from './finding';

/** Why the simulation refuses to start this act. */
export function actFault(act: ScheduledAct, index: number): Finding {
  const { field, ...verdict } = faultOf(act);
  return finding(verdict, { kind: 'act', act: index, field });
}

interface ActFault extends Verdict {
  readonly field: keyof ScheduledAct;
}

function faultOf(act: Act): ActFault {
  const complaint = checkAct(act)?.message ?? '';
  const source = sources[act.source];
  if (source === undefined) {
    return {
      field: 'source',
      id: 'unknown-source',
      reason: complaint,
      rule: 'lint.simulated',
      remedy: 'Choose a source of the catalogue.',
    };
  }
  if (source.path === 'polled') {
    return {
      field: 'source',
      id: 'polling-not-simulated',
      reason: `${source.name} is polled: Lambda’s own poller reads from it and invokes synchronously, batch by batch. Its simulation is still to come.`,
      rule: 'source.polled',
      remedy:
        'Send the source’s sample event from “CLI or SDK” as RequestResponse: that is the call a poller makes.',
    };
  }
  if (!source.invocationTypes.includes(act.invocationType)) {
    return {
      field: 'invocationType',
      id: 'type-not-allowed',
      reason: `${source.name} cannot invoke as ${act.invocationType}. ${typeReason(source)}`,
      rule: source.rule,
      remedy: `Choose ${source.invocationTypes.join(' or ')}.`,
    };
  }
  const healthy = (change: Partial<Act>) => checkAct({ ...act, ...change })?.message !== complaint;
  if (healthy({ client: null })) {
    return source.id === 'sdk'
      ? outOfRange('client', complaint)
      : {
          field: 'client',
          id: 'client-not-sdk',
          reason: complaint,
          rule: 'client.repeats',
          remedy: 'Leave the SDK away, or make the call from “CLI or SDK”.',
        };
  }
  if (healthy({ sourceDeadLetter: null })) {
    return {
      field: 'sourceDeadLetter',
      id: 'no-source-dead-letter',
      reason: complaint,
      rule: 'source.dead-letter',
      remedy:
        'Take it away; for events that the function fails at use the function’s dead-letter queue or on-failure destination.',
    };
  }
  const field = (['serviceFaults', 'duplicates', 'lateMs'] as const).find((one) =>
    healthy({ [one]: 0 }),
  );
  return outOfRange(field ?? 'source', complaint);
}

const outOfRange = (field: keyof ScheduledAct, complaint: string): ActFault => ({
  field,
  id: 'call-out-of-range',
  reason: complaint,
  rule: 'lint.simulated',
  remedy: 'Choose a value within these bounds.',
});

/** The most bytes that an event of this type may have. */
export const payloadLimit = (type: Act['invocationType']): number =>
  type === 'Event' ? quotas.asynchronousPayloadBytes : quotas.synchronousPayloadBytes;
