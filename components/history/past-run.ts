import {
  type Account,
  type Act,
  defaultAct,
  type Scenario,
  type SimulationEvent,
  type SourceId,
} from '#engine';
import type { RunState, RunTimeline } from '#model';
import { outcomeLine } from '#model/outcome-line';
import { runDigest } from '#model/run-digest';
import { scenarioOfRun } from '../compare/fork-scenario';
import { actOf, type Draft } from '../compose/draft';

/** A run that this browser has seen. */
export interface PastRun {
  /** Room, its beginning and the number of the run: the same run is not listed twice. */
  readonly id: string;
  readonly room: string;
  readonly run: number;
  /** This device's wall time when it was first seen, milliseconds since 1970. */
  readonly seenAt: number;
  readonly scenario: Scenario;
  readonly account: Account;
  readonly fate: RunState['fate']['kind'];
  /** The run in one line. */
  readonly line: string;
  /** Null while it is under way. */
  readonly digest: string | null;
  /** Null if they are too many to be kept. */
  readonly events: readonly SimulationEvent[] | null;
}

/** Characters of JSON that the events of one run may take. */
const mostEventText = 40_000;

/** A run as it is remembered; null if it cannot be made again from what is known of it. */
export function pastRunOf(
  timeline: RunTimeline,
  state: RunState,
  {
    room,
    targets,
    act,
    seenAt,
  }: {
    readonly room: {
      readonly id: string;
      readonly seed: number;
      readonly epochMs: number;
      readonly account: Account;
    };
    /** The queues and topics of the account. */
    readonly targets: Scenario['targets'];
    readonly act: Act;
    readonly seenAt: number;
  },
): PastRun | null {
  const { run, events } = timeline;
  const { id, seed, epochMs, account } = room;
  const scenario = scenarioOfRun({
    seed,
    epochMs,
    account,
    targets,
    events,
    act,
    run,
    until: Number.POSITIVE_INFINITY,
  });
  if (scenario === null) return null;
  const kept = JSON.stringify(events).length <= mostEventText ? events : null;
  return {
    id: idOf(room, run),
    room: id,
    run,
    seenAt,
    scenario,
    account,
    fate: state.fate.kind,
    line: outcomeLine(state),
    digest: state.endedAt === null ? null : runDigest(timeline),
    events: kept,
  };
}

export const idOf = (
  { id, epochMs }: { readonly id: string; readonly epochMs: number },
  run: number,
): string => `${id} ${epochMs} ${run}`;

/** The call of a run: the form's own if that is what was sent, else what its event tells. */
export function actOfRun({ events, run }: RunTimeline, draft: Draft): Act | null {
  const sent = events.find((event) => event.type === 'call.sent' && event.run === run);
  if (sent === undefined || sent.type !== 'call.sent') return null;
  const { source, invocationType, functionName, qualifier, payload, callerMayInvoke } = sent;
  const form = actOf(draft);
  const isForm =
    form.source === source &&
    form.invocationType === invocationType &&
    form.functionName === functionName &&
    form.qualifier === qualifier &&
    form.callerMayInvoke === callerMayInvoke &&
    (form.payload === null || form.payload === payload);
  if (isForm) return form;
  return {
    ...defaultAct,
    source,
    invocationType,
    functionName,
    qualifier,
    payload,
    callerMayInvoke,
  };
}

/** The source of the remembered call. */
export const sourceOfPast = ({ scenario }: PastRun): SourceId => scenario.acts[0]?.source ?? 'sdk';
