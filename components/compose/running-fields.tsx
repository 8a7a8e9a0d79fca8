'use client';
import { settingsWords } from '../words/compose-settings';
import { ChoiceRow } from './choice-row';
import { editConfig } from './compose-store';
import { useFinding } from './lint-store';
import { useCompose } from './use-compose';

const words = settingsWords.running;

/** How the function logs, and what Lambda does about loops. */
export function RunningFields() {
  const { logFormat, recursiveLoop } = useCompose(({ draft }) => draft.config);
  return (
    <>
      <ChoiceRow
        id="log-format"
        label={words.logFormat}
        value={logFormat}
        options={[
          ['Text', words.text],
          ['JSON', words.json],
        ]}
        onValue={(value) => editConfig({ logFormat: value })}
      />
      <ChoiceRow
        id="recursive-loop"
        label={words.loop}
        value={recursiveLoop}
        options={[
          ['Terminate', words.terminate],
          ['Allow', words.allow],
        ]}
        finding={useFinding('function', 'recursiveLoop')}
        onValue={(value) => editConfig({ recursiveLoop: value })}
      />
    </>
  );
}
