import {
  type AsynchronousSettings,
  defaultAsynchronous,
  type FunctionConfig,
  type Micros,
} from '#engine';
import { blockOf, isOn, queued, reaching } from './calls';
import { type Finding, finding } from './finding';
import { type Span, type Subject, settingAt, spansOf } from './subject';
import { neverRuns, whyNoEvent } from './why-not';

const keys = ['retries', 'maximumEventAgeS', 'onSuccess', 'onFailure'] as const;

/** What asynchronous invocation is set to do and never does: retries, ages, destinations, dead letters. */
export function idleAsynchronousSettings(subject: Subject): readonly Finding[] {
  const own = ownBlocks(subject.epochs.map(({ config }) => config));
  return [
    ...keys.flatMap((key) => idleKey(subject, null, key)),
    ...own.flatMap((qualifier) => idleBlock(subject, qualifier)),
    ...idleDeadLetter(subject),
    ...idleRole(subject),
  ];
}

/** Versions and aliases that have settings for asynchronous events at some time. */
export const ownBlocks = (configs: readonly FunctionConfig[]): readonly string[] => [
  ...new Set(
    configs.flatMap(({ qualifiers }) =>
      qualifiers.flatMap(({ qualifier, asynchronous }) => (asynchronous ? [qualifier] : [])),
    ),
  ),
];

/** Events that are handled as this qualifier's settings say. */
export const eventsOf = ({ calls }: Subject, qualifier: string | null, to: Micros) =>
  queued(calls, to).filter((call) => call.qualifier === qualifier);

/** Whether an attempt may have begun by this moment. */
export const mayRunBefore = ({ epochs, calls }: Subject, to: Micros): boolean =>
  reaching(calls, to).length > 0 && epochs.some((epoch) => epoch.from < to && isOn(epoch));

function idleBlock(subject: Subject, qualifier: string): readonly Finding[] {
  const setting = `qualifiers.${qualifier}.asynchronous`;
  const spans = spansOf(subject.epochs, (config) => blockOf(config, qualifier));
  return spans.flatMap((span) =>
    eventsOf(subject, qualifier, span.to).length > 0
      ? keys.flatMap((key) => idleKey(subject, qualifier, key))
      : [
          finding(
            whyNoEvent(subject, qualifier, span.to),
            settingAt(subject, setting, span),
            isEqual(span.value, defaultAsynchronous),
          ),
        ],
  );
}

function idleKey(
  subject: Subject,
  qualifier: string | null,
  key: keyof AsynchronousSettings,
): readonly Finding[] {
  const setting = qualifier === null ? key : `qualifiers.${qualifier}.asynchronous.${key}`;
  const spans = spansOf(subject.epochs, (config) => blockOf(config, qualifier)?.[key] ?? undefined);
  return spans.flatMap((span) => {
    const where = settingAt(subject, setting, span);
    const isDefault = span.value === defaultAsynchronous[key];
    if (eventsOf(subject, qualifier, span.to).length === 0) {
      return [finding(whyNoEvent(subject, qualifier, span.to), where, isDefault)];
    }
    // Failure is the one thing that an event can come to without running.
    if (key === 'onFailure' || mayRunBefore(subject, span.to)) return [];
    return [finding(neverRuns, where, isDefault)];
  });
}

/** The dead-letter queue is for all versions of a function. */
function idleDeadLetter(subject: Subject): readonly Finding[] {
  return spansOf(subject.epochs, ({ deadLetter }) => deadLetter ?? undefined)
    .filter(({ to }) => queued(subject.calls, to).length === 0)
    .map((span) =>
      finding(whyNoEvent(subject, 'any', span.to), settingAt(subject, 'deadLetter', span)),
    );
}

function idleRole(subject: Subject): readonly Finding[] {
  return spansOf(subject.epochs, ({ roleMaySend }) => roleMaySend).flatMap((span) => {
    const where = settingAt(subject, 'roleMaySend', span);
    if (queued(subject.calls, span.to).length === 0) {
      return [finding(whyNoEvent(subject, 'any', span.to), where, span.value)];
    }
    return hasTarget(subject, span) ? [] : [finding(nothingToSend, where, span.value)];
  });
}

const nothingToSend = {
  id: 'nothing-to-send',
  reason: 'No effect without a dead-letter queue or a destination: there is nowhere to send to.',
  rule: 'async.discarded',
  remedy: 'Give the function a dead-letter queue or a destination.',
} as const;

/** What is on its way when a setting changes meets the permission of then: earlier targets count too. */
function hasTarget(subject: Subject, { to }: Span<unknown>): boolean {
  const qualifiers = new Set(queued(subject.calls, to).map(({ qualifier }) => qualifier));
  return subject.epochs.some(
    ({ config, from }) =>
      from < to &&
      (config.deadLetter !== null ||
        [...qualifiers].some((qualifier) => {
          const settings = blockOf(config, qualifier);
          return (settings?.onSuccess ?? null) !== null || (settings?.onFailure ?? null) !== null;
        })),
  );
}

const isEqual = (one: AsynchronousSettings, other: AsynchronousSettings): boolean =>
  keys.every((key) => JSON.stringify(one[key]) === JSON.stringify(other[key]));
