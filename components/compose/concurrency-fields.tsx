'use client';
import { settingsWords } from '../words/compose-settings';
import { AliasFields } from './alias-fields';
import { ChoiceRow } from './choice-row';
import { editConfig } from './compose-store';
import { useFinding } from './lint-store';
import { NumberRow } from './number-row';
import { QualifierFields } from './qualifier-fields';
import { useCompose } from './use-compose';
import { VersionFields } from './version-fields';

const words = settingsWords.concurrency;

/** How much may run at once, and the versions and aliases that can have environments kept ready. */
export function ConcurrencyFields() {
  const reserved = useCompose(({ draft }) => draft.config.reservedConcurrency);
  const finding = useFinding('function', 'reservedConcurrency');
  const choice = reserved === null ? 'none' : reserved === 0 ? 'zero' : 'some';
  return (
    <>
      <ChoiceRow
        id="reserved-concurrency"
        label={words.reserved}
        value={choice}
        options={[
          ['none', words.none],
          ['zero', words.zero],
          ['some', words.some],
        ]}
        finding={finding}
        onValue={(value) =>
          editConfig({ reservedConcurrency: value === 'none' ? null : value === 'zero' ? 0 : 1 })
        }
      />
      {choice === 'some' && (
        <NumberRow
          id="reserved-number"
          label={words.atOnce}
          name={words.reservedName}
          least={1}
          most={900}
          unit=""
          value={reserved ?? 1}
          finding={finding}
          isPart
          onValue={(value) => editConfig({ reservedConcurrency: value })}
        />
      )}
      <VersionFields />
      <AliasFields />
      <QualifierFields />
    </>
  );
}
