import { SECOND } from '#engine';
import { refusalExceptions } from '#engine/refusal-exceptions';
import { sourceOf } from '#engine/sources/known-sources';
import { catalogue } from './catalogue';
import { draftCaller, draftFate } from './draft-headlines';
import { formatSince, plural } from './format-time';
import type { CallerHeadline, FateHeadline } from './headline';
import { attemptName, headlineMessages as messages } from './headline-messages';
import type { LifeState } from './life-state';
import { ownWaits } from './own-waits';
import type { RunState } from './run-state';

export function callerHeadline(state: RunState): CallerHeadline {
  const { status, statusText, answeredAt, frontDoor, functionError, lambda } = state.caller;
  if (answeredAt === null) {
    return state.run === 0
      ? draftCaller
      : { status: null, text: messages.callerWaits, detail: messages.connectionOpen };
  }
  const after = answeredAt - state.startedAt;
  if (frontDoor !== null) {
    return { status, text: statusText, detail: messages.because(after, frontDoor.because) };
  }
  if (status === null) return { status, text: statusText, detail: messages.after(after) };
  const refusal = lambda?.refusal ?? null;
  if (refusal !== null) {
    return { status, text: refusalExceptions[refusal.code], detail: messages.nothingRan(after) };
  }
  if (status === 202) return { status, text: messages.accepted, detail: messages.hungUp(after) };
  if (status === 204)
    return { status, text: messages.noContent, detail: messages.nothingRan(after) };
  return functionError
    ? { status, text: messages.functionError, detail: messages.unhandled(after) }
    : { status, text: messages.result, detail: messages.after(after) };
}

export function fateHeadline(state: RunState): FateHeadline {
  const { fate, attempts } = state;
  const failures = attempts.filter(({ failed, copy }) => failed && !copy).length;
  const asynchronous = state.invocationType === 'Event';
  switch (fate.kind) {
    case 'underway':
      return underway(state, failures);
    case 'refused':
      return headline(
        messages.refused,
        messages.neverRan,
        messages.refusedBecause(fate.refusal),
        'failed',
      );
    case 'dryRun':
      return headline(messages.dryRun, messages.neverRan, '', 'platform');
    case 'succeeded':
      if (!asynchronous) {
        return isAbandoned(state)
          ? headline(messages.succeeded, messages.tooLate, messages.nobodyWaited, 'failed')
          : headline(messages.succeeded, '', messages.callerHasResult, 'succeeded');
      }
      return failures === 0
        ? headline(messages.processed, messages.firstTry, messages.neverTold, 'succeeded', ' ')
        : headline(
            messages.processed,
            messages.onAttempt(attempts.length),
            messages.neverTold,
            'succeeded',
            ' ',
          );
    case 'failed':
      return headline(
        messages.failedTimes(failures),
        '',
        isAbandoned(state) ? messages.nobodyWaited : messages.callerHasError,
        'failed',
      );
    case 'deadLettered':
      return headline(
        messages.failedTimes(failures),
        end(state, messages.deadLetter),
        messages.neverTold,
        'dead',
      );
    case 'recorded':
      return headline(
        messages.failedTimes(failures),
        end(state, messages.recorded),
        messages.neverTold,
        'dead',
      );
    case 'undeliverable':
      return headline(messages.refused, messages.undeliverable, messages.neverRan, 'dead');
    case 'lost': {
      const detail = messages.lostBecause(fate.reason, state.deadLetter?.failure ?? null);
      return headline(messages.failedTimes(failures), end(state, messages.lost), detail, 'dead');
    }
  }
}

/** "S3 · Event · 3 attempts · failed · DLQ at +3:01". */
export const summaryLine = catalogue((state: RunState): string => {
  const source = sourceOf(state.source).name.replace(/^(?:Amazon|AWS) /, '');
  const attempts =
    state.attempts.length > 0
      ? [plural(state.attempts.length, { one: '# attempt', other: '# attempts' })]
      : [];
  return [source, state.invocationType, ...attempts, ...summaryEnd(state)].join(' · ');
});

function summaryEnd({ fate, caller, endedAt, startedAt, deadLetter }: RunState): readonly string[] {
  const since = (endedAt ?? startedAt) - startedAt;
  const at = formatSince(since < SECOND ? since : since - (since % SECOND));
  const got = caller.status === null ? [] : [`caller got ${caller.status}`];
  switch (fate.kind) {
    case 'underway':
      return ['underway'];
    case 'refused':
      return ['refused', ...got];
    case 'dryRun':
      return got;
    case 'succeeded':
      return caller.status === 202 ? [`succeeded at ${at}`] : ['succeeded', ...got];
    case 'failed':
      return ['failed', ...got];
    case 'deadLettered':
      return [
        'failed',
        `${deadLetter?.target.kind === 'sns' ? 'dead-letter topic' : 'DLQ'} at ${at}`,
      ];
    case 'recorded':
      return ['failed', `record at ${at}`];
    case 'undeliverable':
      return ['refused', `source’s DLQ at ${at}`];
    case 'lost':
      return ['failed', `lost at ${at}`];
  }
}

function underway(state: RunState, failures: number): FateHeadline {
  const { at, attempts, invocations, deadLetter, config, invocationType } = state;
  if (state.run === 0) return draftFate;
  const total = invocationType === 'Event' ? 1 + (config?.retries ?? 0) : 0;
  const wait = ownWaits(state).findLast(({ over }) => !over);
  if (wait !== undefined) {
    if (wait.kind === 'call') {
      return headline(
        messages.noAnswer,
        messages.callsAgain(wait.beforeAttempt),
        messages.left(wait.until - at),
        'waiting',
      );
    }
    return wait.kind === 'throttle'
      ? headline(
          messages.throttled,
          messages.backInQueue,
          messages.noRetryUsed(wait.until - at),
          'waiting',
        )
      : headline(
          messages.failedTimes(failures),
          messages.waitsForAttempt(wait.beforeAttempt, total),
          messages.left(wait.until - at),
          'waiting',
        );
  }
  const attempt = attempts.find(({ endedAt, copy }) => endedAt === null && !copy);
  if (attempt !== undefined) {
    const name = attemptName(attempt.attempt, total);
    return attempt.handlerAt === null
      ? headline(messages.coldStart(name), '', '', 'platform')
      : headline(messages.runs(name), '', '', 'running');
  }
  if (deadLetter !== null) {
    return headline(
      messages.failedTimes(failures),
      messages.goingToDeadLetters,
      messages.neverTold,
      'dead',
    );
  }
  return invocations.some(({ queuedSince }) => queuedSince !== null)
    ? headline(messages.queued, '', '', 'platform')
    : headline(messages.onItsWay, '', '', 'platform');
}

/** Whether the front door had given up before the function ended. */
const isAbandoned = ({ caller }: RunState): boolean =>
  caller.lambda === null && caller.frontDoor !== null;

const end = ({ fate }: RunState, then: string): string =>
  'condition' in fate && fate.condition === 'EventAgeExceeded' ? messages.grewTooOld(then) : then;

const headline = (
  stress: string,
  rest: string,
  detail: string,
  state: LifeState,
  joint = ', ',
): FateHeadline => ({
  stress,
  rest,
  text: rest === '' ? stress : `${stress}${joint}${rest}`,
  detail,
  state,
});
