'use client';
import type { FunctionConfig, Target, TargetKind } from '#engine';
import { settingsWords } from '../words/compose-settings';
import { ChoiceRow } from './choice-row';
import { clearFaults, editConfig, setFault, setRefused } from './compose-store';
import { type DestinationKey, refusalOf, usualName } from './destination';
import type { DraftFinding } from './lint-store';
import { TextRow } from './text-row';
import { useCompose } from './use-compose';

const words = settingsWords.destinations;

const kinds = [
  'sqs',
  'sns',
  'lambda',
  'eventbridge',
  's3',
] as const satisfies readonly TargetKind[];

export interface DestinationRowProps {
  readonly field: DestinationKey;
  readonly id: string;
  readonly finding: DraftFinding | null;
}

/** One destination. A target that AWS refuses here can be chosen all the same, and stands struck with its reason. */
export function DestinationRow({ field, id, finding }: DestinationRowProps) {
  const config = useCompose(({ draft }) => draft.config);
  const refused = useCompose((state) => state.refused[field] ?? null);
  const target = refused ?? config[field];
  const choose = (next: Target | null) => {
    clearFaults(`${id}-name`);
    const refusal = next && refusalOf(field, next, config.name);
    setFault(id, refusal);
    setRefused(field, refusal === null ? null : next);
    if (refusal === null) editConfig({ [field]: next } as Partial<FunctionConfig>);
  };
  return (
    <>
      <ChoiceRow
        id={id}
        label={field === 'onFailure' ? words.onFailure : words.onSuccess}
        value={target?.kind ?? 'none'}
        options={[['none', words.none], ...kinds.map((kind) => [kind, words.kinds[kind]] as const)]}
        finding={finding}
        onValue={(kind: TargetKind | 'none') =>
          choose(kind === 'none' ? null : { kind, name: usualName(kind, field, config.name) })
        }
      />
      {target && (
        <TextRow
          key={target.kind}
          id={`${id}-name`}
          label={words.names[target.kind]}
          value={target.name}
          problem={(text) => problemOf(target.kind, text)}
          finding={finding}
          isPart
          onValue={(name) => choose({ kind: target.kind, name })}
        />
      )}
    </>
  );
}

const problemOf = (kind: TargetKind, text: string): string | null => {
  if (kind === 'sqs' || kind === 'sns') {
    return /^[A-Za-z0-9_-]{1,80}$/.test(text) ? null : words.badName;
  }
  return /^[A-Za-z0-9._/-]{1,256}$/.test(text) ? null : words.badWideName;
};
