'use client';
import type { Behaviour } from '#engine';
import { lateWhenAsked } from '../shell/late';
import { firstHandler } from '../words/behaviours';
import { codeOriginWords as words } from '../words/code-origin';
import { AttachNote } from './attach-note';
import { ChoiceRow } from './choice-row';
import { useCompose } from './use-compose';

type Code = Extract<Behaviour, { kind: 'code' }>;

/** The editor weighs as much as the page: nobody loads it who does not ask for it. */
const HandlerField = lateWhenAsked(
  () => import('../handler/handler-field').then((part) => part.HandlerField),
  <div className="h-96" />,
);

export interface CodeOriginProps {
  readonly behaviour: Code;
  readonly onChange: (behaviour: Behaviour) => void;
}

/** Who runs the function's real code. */
export function CodeOrigin({ behaviour, onChange }: CodeOriginProps) {
  const name = useCompose(({ draft }) => draft.config.name);
  const { by } = behaviour;
  const write = (source: string) => onChange({ kind: 'code', by: 'page', source });
  const options: readonly (readonly [Code['by'], string])[] = [
    ['page', words.page],
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
          next !== by &&
          onChange({ kind: 'code', by: next, source: next === 'page' ? firstHandler : '' })
        }
      />
      {by === 'page' && <HandlerField source={behaviour.source} onSource={write} />}
      {by === 'package' && <p className="mt-1 text-ink-2 text-sm">{words.packageAbout}</p>}
      {by === 'attached' && <AttachNote functionName={name} />}
    </>
  );
}
