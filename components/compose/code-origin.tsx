'use client';
import type { Behaviour } from '#engine';
import { codeOriginWords as words } from '../words/code-origin';
import { AttachNote } from './attach-note';
import { ChoiceRow } from './choice-row';
import { useCompose } from './use-compose';

type Code = Extract<Behaviour, { kind: 'code' }>;

export interface CodeOriginProps {
  readonly behaviour: Code;
  readonly onChange: (behaviour: Behaviour) => void;
}

/** Who runs the function's real code. */
export function CodeOrigin({ behaviour, onChange }: CodeOriginProps) {
  const name = useCompose(({ draft }) => draft.config.name);
  const { by } = behaviour;
  const options: readonly (readonly [Code['by'], string])[] = [
    ...(by === 'page' ? [['page', words.page] as const] : []),
    ['package', words.package],
    ['attached', words.attached],
  ];
  return (
    <>
      <ChoiceRow
        id="code-origin"
        label={words.runBy}
        value={by}
        options={options}
        onValue={(next) =>
          onChange({ kind: 'code', by: next, source: next === by ? behaviour.source : '' })
        }
      />
      {by === 'package' && <p className="mt-1 text-ink-2 text-sm">{words.packageAbout}</p>}
      {by === 'attached' && <AttachNote functionName={name} />}
    </>
  );
}
