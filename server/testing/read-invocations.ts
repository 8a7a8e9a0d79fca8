import {
  type AttemptState,
  fateHeadline,
  functionErrorOf,
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
  const state = stateAt(timeline, journal.at, journal);
  const called = state?.invocations.at(-1);
  // It may still be on its way, or wait at a front door.
  if (!state || !called) return [];
  const logs = logLines(timeline.events, journal);
  const numbersOf = (life: RunState) =>
    new Set([...life.invocations, ...life.attempts].map(({ invocation }) => invocation));
  const story = storyOf(timeline).map(
    ({ at, text }) => `${formatSince(at - state.startedAt)} ${text}`,
  );
  const read = (life: RunState, requestId: string, causedBy: Cause | null): Invocation => {
    const numbers = numbersOf(life);
    return {
      requestId,
      functionName: life.functionName,
      qualifier: life.qualifier,
      invocationType: life.invocationType,
      status: statusOf(life),
      why: fateHeadline(life).text,
      statusCode: life.caller.lambda?.status ?? null,
      payload: parsedJson(life.payload),
      attempts: life.attempts
        .filter(({ copy }) => !copy)
        .map((attempt) => attemptOf(attempt, requestId, journal)),
      calledAt: timeOf(journal, life.startedAt),
      endedAt: life.endedAt === null ? null : timeOf(journal, life.endedAt),
      causedBy,
      logs: logs.filter(({ invocation }) => numbers.has(invocation)).map(({ text }) => text),
      story,
    };
  };
  const service: Cause = { kind: 'service', service: state.source };
  return [
    read(state, called.requestId, state.source === 'sdk' ? null : service),
    ...state.chains.map(({ invocation, by, how, life }) =>
      read(life, requestIdOf(journal.seed, invocation), {
        kind: how,
        requestId: requestIdOf(journal.seed, by),
      }),
    ),
  ];
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
    case 'undeliverable':
      return 'deadLettered';
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
