import { type Micros, sources } from '#engine';
import { type Call, isOn } from './calls';
import type { Verdict } from './finding';
import type { Span, Subject } from './subject';

/** Why no asynchronous event that goes to one of these qualifiers is ever judged by its settings, up to a moment. */
export function whyNoEvent(
  subject: Subject,
  qualifier: string | null | 'any',
  to: Micros,
): Verdict {
  const polled = polledSources(subject, to);
  const calls = subject.calls.filter(({ at }) => at < to);
  if (calls.length === 0) return polled ?? replaced;
  const refused = whyRefused(calls);
  if (refused !== null) return refused;
  const open = calls.filter(({ stops }) => stops.length === 0);
  const events = open.filter(({ type }) => type === 'Event');
  if (events.length > 0) return otherQualifier(events, qualifier);
  if (open.every(({ type }) => type === 'DryRun')) return dryRun;
  return {
    id: 'asynchronous-only',
    reason:
      'Applies to asynchronous events only: nobody in AWS retries a RequestResponse call or keeps what it fails at.',
    rule: 'invoke.function-error-is-200',
    remedy: 'Call with type Event, or let the caller itself repeat what failed.',
  };
}

/** Why no call runs the function’s `$LATEST` while a setting of it is in force. */
export function whyNoRun(
  subject: Subject,
  { from, to }: Pick<Span<unknown>, 'from' | 'to'>,
): Verdict {
  const calls = subject.calls.filter(({ at }) => at < to);
  if (calls.length === 0) return polledSources(subject, to) ?? replaced;
  const refused = whyRefused(calls);
  if (refused !== null) return refused;
  const open = calls.filter(({ stops }) => stops.length === 0);
  if (open.every(({ type }) => type === 'DryRun')) return dryRun;
  const inForce = subject.epochs.filter((epoch) => epoch.from < to && epoch.to > from);
  if (!inForce.some(isOn)) return neverRuns;
  if (open.some(({ qualifier }) => qualifier === null)) return replaced;
  return {
    id: 'other-qualifier',
    reason: `No call runs $LATEST: every call names ${namesOf(open)}, and what is published keeps its own.`,
    rule: 'lint.version-fixed',
    remedy: 'Publish a new version with it, or call without a qualifier.',
  };
}

/** Reserved concurrency 0: the function never runs. */
export const neverRuns: Verdict = {
  id: 'never-runs',
  reason: 'No effect with reserved concurrency 0: the function never runs, so nothing is retried.',
  rule: 'async.zero-reserved',
  remedy: 'Take reserved concurrency 0 away to let the function run.',
};

const dryRun: Verdict = {
  id: 'dry-run',
  reason: 'No effect on DryRun: nothing runs.',
  rule: 'invoke.dry-run-204',
  remedy: 'Call with type RequestResponse or Event.',
};

const replaced: Verdict = {
  id: 'replaced-too-soon',
  reason: 'No call reaches the function while this setting is in force.',
  rule: 'configuration.made',
  remedy: 'Make a call earlier, or leave the setting away.',
};

/** All acts of this function come from polled sources. */
function polledSources({ name, course }: Subject, to: Micros): Verdict | null {
  const acts = course.scenario.acts.filter(
    (act) => act.functionName === name && act.at < to && sources[act.source]?.path === 'polled',
  );
  const [first] = acts;
  if (first === undefined) return null;
  const { id, name: source } = sources[first.source];
  const queue = id === 'sqs' || id === 'sqs-fifo';
  return {
    id: 'polled-source',
    reason: `Does nothing for ${source}: Lambda’s poller invokes synchronously, and what fails is handled where it was read.`,
    rule: 'lint.polled-failures',
    remedy: queue
      ? 'Set a redrive policy with a dead-letter queue on the queue itself.'
      : 'Set retries, age and an on-failure destination on the event source mapping, where the source has them.',
  };
}

function whyRefused(calls: readonly Call[]): Verdict | null {
  if (calls.some(({ stops }) => stops.length === 0)) return null;
  const denied = calls.every(({ stops }) => stops.includes('denied'));
  const faulty = calls.every(({ stops }) => stops.includes('serviceFaults'));
  return {
    id: 'call-refused',
    reason: denied
      ? 'No effect now: the caller may not invoke, so the call ends at the Invoke API.'
      : faulty
        ? 'No effect now: Lambda answers every call with 500 before it looks at the function.'
        : 'No effect now: the Invoke API refuses the call before it reaches the function.',
    rule: denied
      ? 'invoke.access-denied-403'
      : faulty
        ? 'invoke.service-fault-500'
        : 'lint.refused-first',
    remedy: denied
      ? 'Let the caller invoke the function.'
      : faulty
        ? 'Take the service faults away, or let the caller repeat.'
        : 'Correct the call first.',
  };
}

function otherQualifier(events: readonly Call[], qualifier: string | null | 'any'): Verdict {
  const names = namesOf(events);
  return qualifier === null
    ? {
        id: 'other-qualifier',
        reason: `Every event goes to ${names}, and versions and aliases do not inherit this setting from $LATEST.`,
        rule: 'lint.settings-per-qualifier',
        remedy: `Make the setting for ${names}, or call without a qualifier.`,
      }
    : {
        id: 'other-qualifier',
        reason: `Every event goes to ${names}, which has settings of its own.`,
        rule: 'lint.settings-per-qualifier',
        remedy: `Make the setting for ${names}, or call ${nameOf(qualifier)}.`,
      };
}

/** The qualifiers of these calls, for a sentence. */
function namesOf(calls: readonly Call[]): string {
  const names = [...new Set(calls.map(({ qualifier }) => nameOf(qualifier)))];
  return names.length > 2 ? 'other versions or aliases' : names.join(' or ');
}

const nameOf = (qualifier: string | null): string => {
  if (qualifier === null) return '$LATEST';
  return /^\d+$/.test(qualifier) ? `version ${qualifier}` : `alias ${qualifier}`;
};
