'use client';
import { defaultAsynchronous, type FunctionConfig } from '#engine';
import { settingsWords } from '../words/compose-settings';
import { ChoiceRow } from './choice-row';
import { editConfig } from './compose-store';
import { useFinding } from './lint-store';
import { NumberRow } from './number-row';
import { useCompose } from './use-compose';
import { qualifiersOf, settingsOf, withQualifier } from './versions';

const words = settingsWords.concurrency;

/** Provisioned concurrency and retries of each version and alias; before there is one, why there can be none. */
export function QualifierFields() {
  const config = useCompose(({ draft }) => draft.config);
  const names = qualifiersOf(config);
  if (names.length === 0) {
    return (
      <p className="pt-2 text-ink-2 text-sm" data-testid="provisioned-needs-version">
        <s className="text-ink-3">{words.needsVersion}</s> {words.needsVersionWhy}
      </p>
    );
  }
  return (
    <div className="pt-2">
      {names.map((name) => (
        <QualifierRows key={name} name={name} config={config} />
      ))}
    </div>
  );
}

function QualifierRows({
  name,
  config,
}: {
  readonly name: string;
  readonly config: FunctionConfig;
}) {
  const settings = settingsOf(config, name);
  const { asynchronous, provisionedConcurrency } = settings;
  const own = useFinding('function', `qualifiers.${name}.asynchronous`);
  return (
    <>
      <NumberRow
        id={`provisioned-${name}`}
        label={words.provisioned(name)}
        name={words.provisionedName}
        least={0}
        most={3_000}
        unit=""
        value={provisionedConcurrency}
        finding={useFinding('function', `qualifiers.${name}.provisionedConcurrency`)}
        onValue={(value) =>
          editConfig(withQualifier(config, { ...settings, provisionedConcurrency: value }))
        }
      />
      <ChoiceRow
        id={`asynchronous-${name}`}
        label={words.asynchronous(name)}
        value={asynchronous === null ? 'default' : String(asynchronous.retries)}
        options={[
          ['default', words.defaults],
          ['0', words.retries(0)],
          ['1', words.retries(1)],
          ['2', words.retries(2)],
        ]}
        finding={own}
        onValue={(value) =>
          editConfig(
            withQualifier(config, {
              ...settings,
              asynchronous:
                value === 'default'
                  ? null
                  : {
                      ...(asynchronous ?? defaultAsynchronous),
                      retries: Number(value) as FunctionConfig['retries'],
                    },
            }),
          )
        }
      />
    </>
  );
}
