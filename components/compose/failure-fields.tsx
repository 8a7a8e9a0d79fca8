'use client';
import { useState } from 'react';
import type { DeadLetterTarget, FunctionConfig } from '#engine';
import { composeWords } from '../words/compose';
import { ChoiceRow } from './choice-row';
import { clearFaults, editConfig } from './compose-store';
import { eventAgeOption, eventAges } from './event-age';
import { ReasonGroup, sharedFinding } from './finding-note';
import { useFinding } from './lint-store';
import { NumberRow } from './number-row';
import { TextRow } from './text-row';
import { useCompose } from './use-compose';

const words = composeWords.failure;

/** What Lambda does when an asynchronous event fails. What has no effect stands there struck through, with the reason. */
export function FailureFields() {
  const { retries, maximumEventAgeS, deadLetter, name } = useCompose(({ draft }) => draft.config);
  const retriesFinding = useFinding('function', 'retries');
  const ageFinding = useFinding('function', 'maximumEventAgeS');
  const deadLetterFinding = useFinding('function', 'deadLetter');
  const findings = [retriesFinding, ageFinding, deadLetterFinding];
  const [ownAge, setOwnAge] = useState(false);
  const age = ownAge ? 'own' : eventAgeOption(maximumEventAgeS);
  return (
    <fieldset aria-describedby={sharedFinding(findings) ? 'failure-reason' : undefined}>
      <legend className="mb-1 font-semibold text-xs text-ink-3">{words.title}</legend>
      <ReasonGroup findings={findings} id="failure-reason" testId="no-effect">
        <ChoiceRow
          id="retries"
          label={words.retries}
          value={String(retries)}
          options={[
            ['0', '0'],
            ['1', '1'],
            ['2', '2'],
          ]}
          finding={retriesFinding}
          onValue={(value) => editConfig({ retries: Number(value) as FunctionConfig['retries'] })}
        />
        <ChoiceRow
          id="event-age"
          label={words.age}
          value={age}
          options={[
            ...eventAges.map(
              (seconds, index) => [String(seconds), words.ages[index] ?? ''] as const,
            ),
            ['own', words.own],
          ]}
          finding={ageFinding}
          onValue={(value) => {
            clearFaults('event-age-seconds');
            setOwnAge(value === 'own');
            if (value !== 'own') editConfig({ maximumEventAgeS: Number(value) });
          }}
        />
        {age === 'own' && (
          <NumberRow
            id="event-age-seconds"
            label={words.seconds}
            name={words.ageName}
            least={60}
            most={21_600}
            unit="s"
            value={maximumEventAgeS}
            finding={ageFinding}
            isPart
            onValue={(seconds) => editConfig({ maximumEventAgeS: seconds })}
          />
        )}
        <ChoiceRow
          id="dead-letter"
          label={words.deadLetter}
          value={deadLetter?.kind ?? 'none'}
          options={[
            ['none', words.none],
            ['sqs', words.queue],
            ['sns', words.topic],
          ]}
          finding={deadLetterFinding}
          onValue={(kind: DeadLetterTarget['kind'] | 'none') => {
            clearFaults('dead-letter-name');
            editConfig({
              deadLetter:
                kind === 'none' ? null : { kind, name: deadLetter?.name ?? `${name}-dlq` },
            });
          }}
        />
        {deadLetter && (
          <TextRow
            id="dead-letter-name"
            label={deadLetter.kind === 'sqs' ? words.queueName : words.topicName}
            value={deadLetter.name}
            problem={(text) => (/^[A-Za-z0-9_-]{1,80}$/.test(text) ? null : words.badName)}
            finding={deadLetterFinding}
            isPart
            onValue={(target) => editConfig({ deadLetter: { ...deadLetter, name: target } })}
          />
        )}
      </ReasonGroup>
    </fieldset>
  );
}
