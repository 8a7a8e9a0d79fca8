import type { Micros, SimulationEvent } from '#engine';
import {
  type AttemptState,
  fateHeadline,
  functionErrorOf,
  invocationPayload,
  logLines,
  type RunState,
  type RunTimeline,
  requestIdOf,
  stateAt,
  storyOf,
  timelineOf,
} from '#model';
import { formatSince } from '#model/format-time';
import type { Attempt, Cause, Invocation, InvocationStatus } from './invocation';
import { type Life, livesOf } from './lives-of';
import { parsedJson } from './parsed-json';
import { type RoomJournal, timeOf } from './room-journal';

/** Every invocation that reached Lambda so far, in the order of their calls. */
export function readInvocations(journal: RoomJournal): readonly Invocation[] {
  const invocations: Invocation[] = [];
  for (let run = 1; run <= journal.runs.lastRun; run += 1) {
    const timeline = timelineOf(journal.runs, run);
    if (timeline !== null) invocations.push(...invocationsOf(timeline, journal));
  }
  return invocations;
}

/** The one that a client or a service called, and those that it caused in turn. */
function invocationsOf(timeline: RunTimeline, journal: RoomJournal): readonly Invocation[] {
  const logs = logLines(timeline.events, journal);
  const start = timeline.summary.startedAt;
  const story = storyOf(timeline).map(({ at, text }) => `${formatSince(at - start)} ${text}`);
  return livesOf(timeline.events).flatMap(({ invocation, cause, events }) => {
    const state = stateAt({ ...timeline, events }, journal.at, journal);
    const called = invocation ?? state?.invocations.at(-1)?.invocation;
    // It may still be on its way, or wait at a front door.
    if (state === null || called === undefined) return [];
    const requestId = requestIdOf(journal.seed, called);
    const numbers = new Set([...state.invocations, ...state.attempts].map((own) => own.invocation));
    const endedAt = endOf(state, events);
    return {
      requestId,
      functionName: state.functionName,
      qualifier: state.qualifier,
      invocationType: state.invocationType,
      status: statusOf(state),
      why: fateHeadline(state).text,
      statusCode: cause === null ? (state.caller.lambda?.status ?? null) : null,
      payload: parsedJson(invocationPayload(timeline.events, called, journal)),
      attempts: state.attempts
        .filter(({ copy }) => !copy)
        .map((attempt) => attemptOf(attempt, requestId, journal)),
      calledAt: timeOf(journal, state.startedAt),
      endedAt: endedAt === null ? null : timeOf(journal, endedAt),
      causedBy: causeOf(state, cause, journal),
      logs: logs.filter((line) => numbers.has(line.invocation)).map(({ text }) => text),
      story,
    };
  });
}

/** When the last thing happened that concerns it; null while its end or a delivery is awaited. */
function endOf(
  { fate, deadLetter, record }: RunState,
  events: readonly SimulationEvent[],
): Micros | null {
  const sending = deadLetter?.status === 'sending' || record?.status === 'sending';
  if (fate.kind === 'underway' || sending) return null;
  const last = events.findLast(
    ({ type }) => type !== 'run.ended' && type !== 'function.configured',
  );
  return last?.at ?? null;
}

function causeOf({ source }: RunState, cause: Life['cause'], { seed }: RoomJournal): Cause | null {
  if (cause !== null) return { kind: cause.how, requestId: requestIdOf(seed, cause.by) };
  return source === 'sdk' ? null : { kind: 'service', service: source };
}

function attemptOf(attempt: AttemptState, requestId: string, journal: RoomJournal): Attempt {
  const { outcome, endedAt } = attempt;
  const error = outcome && functionErrorOf(outcome, requestId);
  return {
    number: attempt.attempt,
    status: outcome === null ? 'running' : attempt.failed ? 'failed' : 'succeeded',
    result: outcome?.kind === 'returned' ? parsedJson(outcome.body) : undefined,
    error: error && { type: error.errorType, message: error.errorMessage },
    coldStart: attempt.start === 'cold',
    startedAt: timeOf(journal, attempt.startedAt),
    endedAt: endedAt === null ? null : timeOf(journal, endedAt),
    durationMs: attempt.durationMs,
    billedMs: attempt.billedMs,
  };
}

function statusOf({ fate }: RunState): InvocationStatus {
  switch (fate.kind) {
    case 'underway':
      return 'pending';
    // Lambda never took it.
    case 'undeliverable':
      return 'refused';
    default:
      return fate.kind;
  }
}

/** What is pending, one line for each invocation: the first few of them. */
export function pendingLines(journal: RoomJournal): readonly string[] {
  const pending = readInvocations(journal).filter(({ endedAt }) => endedAt === null);
  const lines = pending.map(
    ({ functionName, requestId, why }) => `  ${functionName} ${requestId}: ${why}`,
  );
  return lines.length <= mostLines
    ? lines
    : [...lines.slice(0, mostLines), `  and ${lines.length - mostLines} more`];
}

const mostLines = 5;
