'use client';
import { useState } from 'react';
import type { Alias, FunctionConfig } from '#engine';
import { settingsWords } from '../words/compose-settings';
import { ChoiceRow } from './choice-row';
import { editConfig } from './compose-store';
import { useFinding } from './lint-store';
import { NumberRow } from './number-row';
import { describedBy, fieldLook, smallButton } from './setting-row';
import { useCompose } from './use-compose';
import { withAlias, withoutAlias } from './versions';

const words = settingsWords.concurrency;

/** Names for versions, each perhaps with a share for a second one. */
export function AliasFields() {
  const config = useCompose(({ draft }) => draft.config);
  if (config.versions.length === 0) return null;
  return (
    <section aria-labelledby="aliases-title" className="pt-3">
      <h4 id="aliases-title" className="font-semibold text-ink-3 text-xs">
        {words.aliases}
      </h4>
      {config.aliases.map((alias) => (
        <AliasRows key={alias.name} alias={alias} config={config} />
      ))}
      <NewAlias config={config} />
    </section>
  );
}

function AliasRows({ alias, config }: { readonly alias: Alias; readonly config: FunctionConfig }) {
  const { name, version, additional } = alias;
  const change = (next: Partial<Alias>) => editConfig(withAlias(config, { ...alias, ...next }));
  const other = config.versions.find((one) => one.version !== version)?.version;
  const finding = useFinding('function', `aliases.${name}`);
  return (
    <>
      <div className="flex items-center gap-2">
        <div className="flex-1">
          <ChoiceRow
            id={`alias-${name}`}
            label={words.aliasOf(name)}
            value={String(version)}
            options={config.versions.map((one) => [
              String(one.version),
              words.version(one.version),
            ])}
            finding={finding}
            onValue={(value) => change({ version: Number(value), additional: null })}
          />
        </div>
        <button
          type="button"
          className={smallButton}
          aria-label={words.removeAlias(name)}
          onClick={() => editConfig(withoutAlias(config, name))}
        >
          {words.removeShort}
        </button>
      </div>
      {other !== undefined && (
        <NumberRow
          id={`alias-${name}-share`}
          label={words.share(name)}
          name={words.shareName}
          least={0}
          most={100}
          unit="%"
          value={Math.round((additional?.weight ?? 0) * 100)}
          onValue={(percent) =>
            change({
              additional:
                percent === 0
                  ? null
                  : { version: additional?.version ?? other, weight: percent / 100 },
            })
          }
        />
      )}
    </>
  );
}

function NewAlias({ config }: { readonly config: FunctionConfig }) {
  const [name, setName] = useState('');
  const problem =
    name === ''
      ? null
      : config.aliases.some((alias) => alias.name === name)
        ? words.aliasTaken
        : /^(?!\d+$)[A-Za-z0-9_-]{1,128}$/.test(name)
          ? null
          : words.badAlias;
  return (
    <form
      className="pt-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (name === '' || problem !== null) return;
        editConfig(withAlias(config, { name, version: config.versions.length, additional: null }));
        setName('');
      }}
    >
      <div className="flex gap-2">
        <input
          id="alias-new"
          aria-label={words.alias}
          aria-invalid={problem !== null}
          aria-describedby={describedBy(problem === null ? undefined : 'alias-new-problem')}
          className={`${fieldLook} mono min-w-0 flex-1 text-sm`}
          autoComplete="off"
          spellCheck={false}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <button type="submit" className={smallButton} data-testid="add-alias">
          {words.addAlias}
        </button>
      </div>
      <p id="alias-new-problem" role="status" className="pt-1 text-fail text-sm empty:hidden">
        {problem}
      </p>
    </form>
  );
}
