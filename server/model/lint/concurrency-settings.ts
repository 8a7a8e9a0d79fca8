import { provisionedBy } from '#engine/concurrency';
import { isOn, queued, reaching } from './calls';
import { crowdIsSmall } from './crowd';
import { type Finding, finding } from './finding';
import { type Subject, settingAt, spansOf } from './subject';
import { whyNoRun } from './why-not';

/** Reserved and provisioned concurrency. */
export const concurrencySettings = (subject: Subject): readonly Finding[] => [
  ...reserved(subject),
  ...provisioned(subject),
  ...weights(subject),
];

function reserved(subject: Subject): readonly Finding[] {
  const spans = spansOf(
    subject.epochs,
    ({ reservedConcurrency }) => reservedConcurrency ?? undefined,
  );
  return spans.flatMap((span) => {
    const where = settingAt(subject, 'reservedConcurrency', span);
    const calls = reaching(subject.calls, span.to);
    if (calls.length === 0) {
      return crowdIsSmall(subject.allCalls) ? [finding(whyNoRun(subject, span), where)] : [];
    }
    const events = queued(calls, span.to);
    const affected = events.length > 0 || calls.some(({ at }) => at >= span.from);
    return span.value === 0 && affected
      ? [finding(switchedOff(events.length > 0), where)]
      : nothingOnDemand(subject, span.from, span.to, span.change);
  });
}

const switchedOff = (asynchronous: boolean) =>
  ({
    id: 'switched-off',
    reason: asynchronous
      ? 'Reserved concurrency 0 switches the function off: events are accepted with 202, never run, are not retried, and go straight to the dead-letter queue or are lost.'
      : 'Reserved concurrency 0 switches the function off: every call is refused with 429.',
    rule: asynchronous ? 'async.zero-reserved' : 'invoke.throttled-429',
    remedy: 'Choose none or at least 1; to hold events back, stop the source instead.',
  }) as const;

/** All of the reservation is provisioned, and a call goes to where none of that is. */
function nothingOnDemand(
  subject: Subject,
  from: number,
  to: number,
  change: number | null,
): readonly Finding[] {
  const epoch = subject.epochs.find(
    ({ config, ...one }) =>
      one.from < to && one.to > from && config.reservedConcurrency === provisionedBy(config),
  );
  if (epoch === undefined || !isOn(epoch)) return [];
  const pools = epoch.config.qualifiers.filter((one) => one.provisionedConcurrency > 0);
  const outside = reaching(subject.calls, epoch.to).filter(
    (call) => !pools.some(({ qualifier }) => qualifier === call.qualifier),
  );
  if (outside.length === 0) return [];
  return [
    finding(
      {
        id: 'nothing-on-demand',
        reason: `All of the reserved concurrency is provisioned for ${pools.map(({ qualifier }) => qualifier).join(' and ')}, so calls of ${outside[0]?.qualifier ?? '$LATEST'} are always throttled.`,
        rule: 'lint.provisioned-in-reserved',
        remedy: 'Reserve more than is provisioned, or call the provisioned version or alias.',
      },
      settingAt(subject, 'reservedConcurrency', { change }),
    ),
  ];
}

function provisioned(subject: Subject): readonly Finding[] {
  const names = subject.epochs.flatMap(({ config }) =>
    config.qualifiers.map(({ qualifier }) => qualifier),
  );
  // Inside a reservation, provisioned environments take from what the other calls of the function have.
  const reserves = subject.epochs.some(({ config }) => config.reservedConcurrency !== null);
  const runs = reaching(subject.calls, Number.POSITIVE_INFINITY).length > 0;
  if (!crowdIsSmall(subject.allCalls) || (reserves && runs)) return [];
  return [...new Set(names)].flatMap((name) =>
    spansOf(subject.epochs, ({ qualifiers }) => {
      const settings = qualifiers.find(({ qualifier }) => qualifier === name);
      return settings?.provisionedConcurrency || undefined;
    })
      .filter(({ to }) => !reaching(subject.calls, to).some(({ qualifier }) => qualifier === name))
      .map((span) =>
        finding(
          {
            id: 'provisioned-unused',
            reason: `No call names ${name}: its provisioned environments stay idle, are paid for, and are taken from the account’s concurrency.`,
            rule: 'concurrency.provisioned',
            remedy: `Call ${name}, or provision what is called.`,
          },
          settingAt(subject, `qualifiers.${name}.provisionedConcurrency`, span),
        ),
      ),
  );
}

/** Weights of an alias that leave one of its two versions without any call. */
function weights(subject: Subject): readonly Finding[] {
  const names = subject.epochs.flatMap(({ config }) => config.aliases.map(({ name }) => name));
  return [...new Set(names)].flatMap((name) =>
    spansOf(subject.epochs, ({ aliases }) => aliases.find((alias) => alias.name === name)).flatMap(
      (span) => {
        const { additional, version } = span.value;
        if (additional === null || (additional.weight > 0 && additional.weight < 1)) return [];
        if (!reaching(subject.calls, span.to).some(({ qualifier }) => qualifier === name))
          return [];
        const zero = additional.weight === 0;
        const idle = zero ? additional.version : version;
        return [
          finding(
            {
              id: zero ? 'weight-zero' : 'weight-one',
              reason: `With a weight of ${additional.weight} no call of ${name} runs version ${idle}.`,
              rule: 'versions.weighted-alias',
              remedy: zero
                ? 'Choose a weight above 0, or take the second version away.'
                : `Choose a weight below 1, or let ${name} point to version ${additional.version} alone.`,
            },
            settingAt(subject, `aliases.${name}.${zero ? 'additional' : 'version'}`, span),
          ),
        ];
      },
    ),
  );
}
