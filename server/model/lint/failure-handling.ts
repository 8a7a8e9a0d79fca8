import { type Act, assumptions, type Micros, quotas, SECOND, type Target } from '#engine';
import { deadLetterOverhead, recordOverhead, targetLimits } from '#engine/delivery-limits';
import { utf8Length } from '#engine/utf8-length';
import { groupDigits, plural } from '../format-time';
import { eventsOf, mayRunBefore, ownBlocks } from './asynchronous-settings';
import { blockOf, isOn, queued } from './calls';
import { codeOf, codesFor, leastRun } from './code-of';
import { type Finding, finding, type Verdict } from './finding';
import { type Span, type Subject, settingAt, spansOf } from './subject';

/** Settings for asynchronous events that work and still do not do what they seem to. */
export function riskyFailureHandling(subject: Subject): readonly Finding[] {
  const blocks = [null, ...ownBlocks(subject.epochs.map(({ config }) => config))];
  return [
    ...blocks.flatMap((qualifier) => riskyRetries(subject, qualifier)),
    ...keptNowhere(subject),
    ...riskyTargets(subject, blocks),
    ...forbiddenRole(subject),
  ];
}

function riskyRetries(subject: Subject, qualifier: string | null): readonly Finding[] {
  const path = (key: string) =>
    qualifier === null ? key : `qualifiers.${qualifier}.asynchronous.${key}`;
  const spans = spansOf(subject.epochs, (config) => {
    const settings = blockOf(config, qualifier);
    return settings && { retries: settings.retries, ageS: settings.maximumEventAgeS };
  });
  return spans.flatMap((span) => {
    if (eventsOf(subject, qualifier, span.to).length === 0 || !mayRunBefore(subject, span.to)) {
      return [];
    }
    const { retries, ageS } = span.value;
    if (retries === 0) return [finding(notAtMostOnce, settingAt(subject, path('retries'), span))];
    const least = leastAttempt(subject, qualifier, span.to);
    const [first, second] = quotas.retryGaps;
    const before = assumptions.queueHandOver + least;
    const age = ageS * SECOND;
    const where = settingAt(subject, path('maximumEventAgeS'), span);
    if (before + first > age) return [finding(noRetry(ageS, before + first, retries), where)];
    const beforeThird = before + first + least + second;
    if (retries === 2 && beforeThird > age) return [finding(oneRetry(ageS, beforeThird), where)];
    return [];
  });
}

/** The shortest attempt of the codes that events with this qualifier may run. */
function leastAttempt({ epochs }: Subject, qualifier: string | null, to: Micros): Micros {
  const runs = epochs
    .filter((epoch) => epoch.from < to && isOn(epoch))
    .flatMap(({ config }) =>
      codesFor(config, qualifier).flatMap((key) => {
        const code = codeOf(config, key);
        return code === undefined ? [] : [leastRun(code)];
      }),
    );
  return runs.length === 0 ? 0 : Math.min(...runs);
}

const notAtMostOnce: Verdict = {
  id: 'not-at-most-once',
  reason:
    'Retries 0 is not “at most once”: throttled events and system faults are tried again all the same, and the queue may deliver an event twice.',
  rule: 'async.throttled',
  remedy: 'Make the function idempotent, or keep the retries.',
};

const noRetry = (ageS: number, needed: Micros, retries: number): Verdict => ({
  id: 'age-before-first-retry',
  reason: `${plural(retries, { one: 'The retry never happens', other: 'The retries never happen' })}: Lambda judges the age before it waits, and the first would begin at ${roughly(needed)} at the earliest, past the maximum age of ${ageS} s.`,
  rule: 'async.event-age',
  remedy: `Allow more than ${roughly(needed)}, or set retries to 0.`,
});

const oneRetry = (ageS: number, needed: Micros): Verdict => ({
  id: 'age-before-second-retry',
  reason: `The second retry never happens: it would begin at ${roughly(needed)} at the earliest, past the maximum age of ${ageS} s.`,
  rule: 'async.event-age',
  remedy: `Allow more than ${roughly(needed)}, or set retries to 1.`,
});

/** Whole seconds, rounded down: what is needed is always a little more. */
const roughly = (span: Micros): string => `${Math.floor(span / SECOND)} s`;

/** A qualifier whose given-up events have nowhere to go. */
function keptNowhere(subject: Subject): readonly Finding[] {
  for (const { config, to, change } of subject.epochs) {
    const lost = queued(subject.calls, to).some(
      ({ qualifier }) =>
        config.deadLetter === null && (blockOf(config, qualifier)?.onFailure ?? null) === null,
    );
    if (lost) return [finding(nothingKeeps, settingAt(subject, 'deadLetter', { change }))];
  }
  return [];
}

const nothingKeeps: Verdict = {
  id: 'nothing-keeps-failures',
  reason:
    'An event that Lambda gives up is lost without a trace: there is neither a dead-letter queue nor an on-failure destination.',
  rule: 'async.discarded',
  remedy: 'Choose a dead-letter queue or an on-failure destination.',
};

function forbiddenRole(subject: Subject): readonly Finding[] {
  return spansOf(subject.epochs, ({ roleMaySend, deadLetter, qualifiers, onFailure, onSuccess }) =>
    roleMaySend
      ? undefined
      : [deadLetter, onSuccess, onFailure, ...qualifiers.map(({ asynchronous }) => asynchronous)],
  )
    .filter(({ value, to }) => value.some(Boolean) && queued(subject.calls, to).length > 0)
    .map((span) => finding(mayNotSend, settingAt(subject, 'roleMaySend', span)));
}

const mayNotSend: Verdict = {
  id: 'role-may-not-send',
  reason:
    'The execution role may not send, so every dead letter and every record fails, and the event is lost.',
  rule: 'dead-letter.failed',
  remedy: 'Allow the role to send to the targets (sqs:SendMessage, sns:Publish and the like).',
};

/** Targets that are not there, or that take less than the events have. */
function riskyTargets(subject: Subject, blocks: readonly (string | null)[]): readonly Finding[] {
  const deadLetters = spansOf(subject.epochs, ({ deadLetter }) => deadLetter ?? undefined);
  return [
    ...deadLetters.flatMap((span) =>
      riskyTarget(subject, 'deadLetter', span, queued(subject.calls, span.to), deadLetterOverhead),
    ),
    ...blocks.flatMap((qualifier) =>
      (['onSuccess', 'onFailure'] as const).flatMap((key) => {
        const setting = qualifier === null ? key : `qualifiers.${qualifier}.asynchronous.${key}`;
        const spans = spansOf<Target>(
          subject.epochs,
          (config) => blockOf(config, qualifier)?.[key] ?? undefined,
        );
        return spans.flatMap((span) => {
          if (key === 'onSuccess' && !mayRunBefore(subject, span.to)) return [];
          const events = eventsOf(subject, qualifier, span.to);
          return riskyTarget(subject, setting, span, events, recordOverhead);
        });
      }),
    ),
  ];
}

function riskyTarget(
  subject: Subject,
  setting: string,
  span: Span<Target>,
  events: Subject['calls'],
  overhead: number,
): readonly Finding[] {
  if (events.length === 0) return [];
  const where = settingAt(subject, setting, span);
  if (!targetExists(subject.course, span.value)) return [finding(missing(span.value), where)];
  const limit = targetLimits[span.value.kind];
  const largest = Math.max(...events.map(({ sent }) => bytesOf(sent?.act)));
  return limit !== null && largest + overhead > limit
    ? [finding(tooLarge(span.value, largest, limit), where)]
    : [];
}

const bytesOf = (act: Act | undefined): number => utf8Length(act?.payload ?? '');

/** Whether the account has this queue, topic, bus, bucket or function. */
export const targetExists = (
  { scenario, functions }: Pick<Subject['course'], 'scenario' | 'functions'>,
  { kind, name }: Target,
): boolean =>
  kind === 'lambda'
    ? functions.has(name)
    : scenario.targets.some((target) => target.kind === kind && target.name === name);

/** Says that there is no such target. */
export const missing = ({ kind, name }: Target): Verdict => ({
  id: 'target-missing',
  reason: `The account has no ${targetNames[kind]} “${name}”: what is sent there is lost.`,
  rule: 'destination.failed',
  remedy: `Create the ${targetNames[kind]}, or name one that exists.`,
});

const tooLarge = ({ kind, name }: Target, bytes: number, limit: number): Verdict => ({
  id: 'too-large-for-target',
  reason: `An event of ${groupDigits(bytes)} bytes is sent, and with what Lambda adds it is more than the ${groupDigits(limit)} bytes that the ${targetNames[kind]} “${name}” takes: it is lost.`,
  rule: 'destination.failed',
  remedy:
    kind === 'sqs'
      ? 'Send smaller events, or an on-failure record to S3.'
      : 'Send smaller events, or choose an SQS queue, which takes 1 MB.',
});

const targetNames: Readonly<Record<Target['kind'], string>> = {
  sqs: 'queue',
  sns: 'topic',
  lambda: 'function',
  eventbridge: 'event bus',
  s3: 'bucket',
};
