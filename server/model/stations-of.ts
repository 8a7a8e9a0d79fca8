import { sourceOf } from '#engine/sources/known-sources';
import type { LifeState } from './life-state';
import { stationMessages as messages } from './messages';
import type { AttemptState, RunState, StationState, WaitState } from './run-state';
import { type StationId, stationIds } from './station';

/** A run without its stations: everything they are derived from. */
export type StationlessRun = Omit<RunState, 'stations'>;

/** Every station as it stands in a run; `begun` is false for a call that is composed but not sent. */
export function stationsOf(
  run: StationlessRun,
  possible: ReadonlySet<StationId>,
  begun: boolean,
): RunState['stations'] {
  return Object.fromEntries(
    stationIds.map((id) => {
      const { visited, state, note } = begun
        ? look(id, run)
        : { ...untouched, note: ahead(id, run) };
      return [
        id,
        { reachable: possible.has(id) || visited || state !== null, visited, state, note },
      ];
    }),
  ) as Readonly<Record<StationId, StationState>>;
}

type Look = Omit<StationState, 'reachable'>;

const untouched = { visited: false, state: null } as const;

/** What a station's note says before anything has been there: mostly nothing, but an empty outcome says why. */
function ahead(id: StationId, { invocationType, config }: StationlessRun): string {
  if (id !== 'dlq') return '';
  if (invocationType !== 'Event') return messages.deadLettersOnlyForEvents;
  if (config === null) return '';
  return config.deadLetter === null
    ? messages.noDeadLetterQueue
    : messages.empty(config.deadLetter.name);
}

function look(id: StationId, run: StationlessRun): Look {
  const seen = lookAt(id, run);
  return seen ?? { ...untouched, note: ahead(id, run) };
}

/** Null where nothing has happened yet. */
function lookAt(id: StationId, run: StationlessRun): Look | null {
  switch (id) {
    case 'caller':
      return callerLook(run);
    case 'frontdoor':
      return frontDoorLook(run);
    case 'api':
      return apiLook(run);
    case 'queue':
      return queueLook(run);
    case 'function':
      return functionLook(run);
    case 'wait1':
      return waitLook(run, (wait) => wait.kind === 'throttle' || wait.beforeAttempt === 2);
    case 'wait2':
      return waitLook(run, (wait) => wait.kind === 'retry' && wait.beforeAttempt === 3);
    case 'success':
      return run.fate.kind === 'succeeded' && run.invocationType === 'Event'
        ? visited('succeeded', messages.processed(run.attempts.length))
        : null;
    case 'dlq':
      return deadLetterLook(run);
    case 'lost':
      return run.fate.kind === 'lost'
        ? visited('dead', messages.lost(run.fate.reason, run.deadLetter?.failure ?? null))
        : null;
    case 'denied':
      if (run.fate.kind === 'dryRun') return visited('platform', messages.dryRun);
      return run.fate.kind === 'refused'
        ? visited('failed', messages.refused(run.fate.refusal))
        : null;
  }
}

const visited = (state: LifeState, note: string): Look => ({ visited: true, state, note });

function callerLook({ caller }: StationlessRun): Look {
  if (!caller.answered) return visited('platform', messages.callerWaits);
  const direct = caller.frontDoor === null;
  const failed = caller.failed || (direct && caller.functionError);
  const { status, statusText } = caller;
  if (status === null) return visited(failed ? 'failed' : 'succeeded', statusText);
  return visited(
    failed ? 'failed' : status === 200 ? 'succeeded' : 'platform',
    messages.callerGot(status, direct && caller.functionError),
  );
}

function frontDoorLook(run: StationlessRun): Look | null {
  const { source, caller, invocations, trains } = run;
  if (sourceOf(source).frontDoor === null) return null;
  const answer = caller.frontDoor;
  if (answer !== null) {
    return visited(answer.failed ? 'failed' : 'platform', messages.frontDoorAnswered(answer));
  }
  const forwarded = invocations.length > 0 || trains.some(({ route }) => route[0] === 'frontdoor');
  return forwarded ? visited('platform', messages.frontDoorWaits(invocations.length)) : null;
}

function apiLook({
  caller,
  invocations,
  attempts,
  fate,
  invocationType,
}: StationlessRun): Look | null {
  if (invocations.length === 0) return null;
  if (fate.kind === 'refused') return visited('failed', messages.answered(fate.refusal.status));
  if (caller.lambda !== null) return visited('platform', messages.answered(caller.lambda.status));
  const waits = invocationType === 'RequestResponse' && attempts.length > 0;
  return visited('platform', waits ? messages.apiWaits : messages.apiChecks);
}

function queueLook({
  invocations,
  waits,
  at,
  caller,
  invocationType,
}: StationlessRun): Look | null {
  if (invocationType !== 'Event' || caller.lambda?.status !== 202) return null;
  const waiting = waits.some(({ over }) => !over);
  const queued = invocations.some(({ queuedSince }) => queuedSince !== null);
  const since = caller.answeredAt ?? at;
  return visited(
    waiting ? 'waiting' : 'platform',
    waiting || queued ? messages.queueHolds(at - since) : messages.queueEmpty,
  );
}

function functionLook({ attempts, config, invocationType }: StationlessRun): Look | null {
  const attempt = attempts.findLast(({ endedAt }) => endedAt === null) ?? attempts.at(-1);
  if (attempt === undefined) return null;
  if (attempt.endedAt !== null) {
    return visited(
      attempt.failed ? 'failed' : 'succeeded',
      messages.environment(afterwards(attempt)),
    );
  }
  if (attempt.handlerAt === null) return visited('platform', messages.coldStart);
  const total = invocationType === 'Event' ? 1 + (config?.retries ?? 0) : null;
  return visited('running', messages.attemptRuns(attempt.attempt, total));
}

/** What became of the execution environment. */
function afterwards({ outcome }: AttemptState): 'warm' | 'reset' | 'none' {
  switch (outcome?.kind) {
    case 'timedOut':
    case 'outOfMemory':
    case 'exited':
      return 'reset';
    case 'initFailed':
      return 'none';
    default:
      return 'warm';
  }
}

function waitLook(run: StationlessRun, isHere: (wait: WaitState) => boolean): Look | null {
  const wait = run.waits.findLast(isHere);
  if (wait === undefined) return null;
  return visited(
    'waiting',
    wait.over
      ? messages.waited(wait.until - wait.from)
      : messages.waiting(wait.kind, wait.beforeAttempt, wait.until - run.at),
  );
}

function deadLetterLook({ deadLetter }: StationlessRun): Look | null {
  if (deadLetter === null) return null;
  const { target, status, failure } = deadLetter;
  switch (status) {
    case 'sending':
      return { visited: false, state: 'dead', note: messages.sending(target.name) };
    case 'delivered':
      return visited('dead', messages.holdsOne(target.name));
    case 'failed':
      return visited('failed', messages.deliveryFailed(target.name, failure));
  }
}
