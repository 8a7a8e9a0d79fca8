'use client';
import { useState } from 'react';
import type { DeadLetterTarget, FunctionConfig } from '#engine';
import { ChoiceRow } from './choice-row';
import { clearFaults, editConfig } from './compose-store';
import { eventAgeOption, eventAges } from './event-age';
import { noEffect } from './no-effect';
import { NumberRow } from './number-row';
import { TextRow } from './text-row';
import { useCompose } from './use-compose';

/** What Lambda does when an asynchronous event fails. For other types it stands there struck through, with the reason. */
export function FailureFields() {
  const { retries, maximumEventAgeS, deadLetter, name } = useCompose(({ draft }) => draft.config);
  const without = useCompose(({ draft }) => noEffect(draft, 'ifItFails'));
  const withoutRetries = useCompose(({ draft }) => noEffect(draft, 'retries'));
  const [ownAge, setOwnAge] = useState(false);
  const age = ownAge ? 'own' : eventAgeOption(maximumEventAgeS);
  return (
    <fieldset aria-describedby={without ? 'failure-reason' : undefined}>
      <legend className="mb-1 font-semibold text-xs text-ink-3">If it fails</legend>
      {without && (
        <p id="failure-reason" className="text-ink-2 text-sm" data-testid="no-effect">
          {without}
        </p>
      )}
      <ChoiceRow
        id="retries"
        label="Retries"
        value={String(retries)}
        options={[
          ['0', '0'],
          ['1', '1'],
          ['2', '2'],
        ]}
        noEffect={withoutRetries}
        onValue={(value) => editConfig({ retries: Number(value) as FunctionConfig['retries'] })}
      />
      <ChoiceRow
        id="event-age"
        label="Maximum event age"
        value={age}
        options={[
          ...eventAges.map(([seconds, label]) => [String(seconds), label] as const),
          ['own', 'other…'],
        ]}
        noEffect={without}
        onValue={(value) => {
          clearFaults('event-age-seconds');
          setOwnAge(value === 'own');
          if (value !== 'own') editConfig({ maximumEventAgeS: Number(value) });
        }}
      />
      {age === 'own' && (
        <NumberRow
          id="event-age-seconds"
          label="Age in seconds"
          name="The maximum event age"
          least={60}
          most={21_600}
          unit="s"
          value={maximumEventAgeS}
          noEffect={without}
          onValue={(seconds) => editConfig({ maximumEventAgeS: seconds })}
        />
      )}
      <ChoiceRow
        id="dead-letter"
        label="Dead-letter queue"
        value={deadLetter?.kind ?? 'none'}
        options={[
          ['none', 'none'],
          ['sqs', 'SQS queue'],
          ['sns', 'SNS topic'],
        ]}
        noEffect={without}
        onValue={(kind: DeadLetterTarget['kind'] | 'none') => {
          clearFaults('dead-letter-name');
          editConfig({
            deadLetter: kind === 'none' ? null : { kind, name: deadLetter?.name ?? `${name}-dlq` },
          });
        }}
      />
      {deadLetter && (
        <TextRow
          id="dead-letter-name"
          label={deadLetter.kind === 'sqs' ? 'Queue' : 'Topic'}
          value={deadLetter.name}
          problem={(text) =>
            /^[A-Za-z0-9_-]{1,80}$/.test(text)
              ? null
              : 'The name must have 1 to 80 letters, digits, hyphens or underscores.'
          }
          noEffect={without}
          onValue={(target) => editConfig({ deadLetter: { ...deadLetter, name: target } })}
        />
      )}
    </fieldset>
  );
}
