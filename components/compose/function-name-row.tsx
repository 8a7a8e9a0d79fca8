'use client';
import { useState } from 'react';
import { settingsWords } from '../words/compose-settings';
import { composeStore, replaceDraft } from './compose-store';
import { functionsOf } from './draft';
import { useNoteId } from './finding-note';
import { renameFunction } from './focus';
import { useFinding } from './lint-store';
import { describedBy, fieldLook, SettingRow } from './setting-row';
import { useCompose } from './use-compose';

/** The function’s name. It is taken when the field is left: half a name would be a function of its own. */
export function FunctionNameRow() {
  const name = useCompose(({ draft }) => draft.config.name);
  const [text, setText] = useState<string | null>(null);
  const finding = useFinding('function', 'name');
  const note = useNoteId(finding, 'function-name');
  const problem = text === null ? null : problemOf(text);
  const take = () => {
    if (text === null || problem !== null) return;
    if (text !== name) replaceDraft(renameFunction(composeStore.getState().draft, text), null);
    setText(null);
  };
  return (
    <SettingRow
      label={settingsWords.functionName}
      controls="function-name"
      finding={finding}
      message={problem}
    >
      <input
        id="function-name"
        data-testid="function-name"
        autoComplete="off"
        spellCheck={false}
        className={`${fieldLook} mono w-44 min-w-0 text-sm`}
        aria-invalid={problem !== null}
        aria-describedby={describedBy(note, problem === null ? undefined : 'function-name-message')}
        value={text ?? name}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) take();
          if (event.key === 'Escape') setText(null);
        }}
      />
    </SettingRow>
  );
}

function problemOf(text: string): string | null {
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(text)) return settingsWords.badFunctionName;
  const { draft } = composeStore.getState();
  const isTaken = functionsOf(draft).some((one) => one.name === text && one !== draft.config);
  return isTaken ? settingsWords.nameTaken : null;
}
