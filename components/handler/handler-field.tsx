'use client';
import { useDeferredValue, useState } from 'react';
import { ChoiceRow } from '../compose/choice-row';
import { smallButton } from '../compose/setting-row';
import { CopyButton } from '../shell/copy-button';
import { Dialog } from '../shell/dialog';
import { handlerWords as words } from '../words/handler';
import { handlerExamples } from '../words/handler-examples';
import { HandlerArea } from './handler-area';

const byHand = '*';

export interface HandlerFieldProps {
  readonly source: string;
  readonly onSource: (source: string) => void;
}

/** The learner’s own handler. */
export function HandlerField({ source, onSource }: HandlerFieldProps) {
  const [isLarge, setLarge] = useState(false);
  // What an example replaced.
  const [before, setBefore] = useState<string | null>(null);
  const checked = useDeferredValue(source);
  const example = handlerExamples.find((one) => one.source === source);
  const edit = (text: string) => {
    setBefore(null);
    onSource(text);
  };
  return (
    <div data-testid="handler-field">
      <ChoiceRow
        id="handler-example"
        label={words.example}
        value={example?.id ?? byHand}
        options={[
          ...handlerExamples.map(({ id, name }) => [id, name] as const),
          ...(example === undefined ? [[byHand, words.ownExample] as const] : []),
        ]}
        onValue={(id) => {
          const chosen = handlerExamples.find((one) => one.id === id);
          if (chosen === undefined) return;
          setBefore(example === undefined ? source : null);
          onSource(chosen.source);
        }}
      />
      {!isLarge && <HandlerArea name="handler" source={source} checked={checked} onSource={edit} />}
      <div className="mt-1.5 flex flex-wrap gap-2">
        <button
          type="button"
          className={smallButton}
          data-testid="handler-larger"
          onClick={() => setLarge(true)}
        >
          {words.larger}
        </button>
        {before !== null && (
          <button
            type="button"
            className={smallButton}
            data-testid="handler-undo"
            onClick={() => edit(before)}
          >
            {words.undo}
          </button>
        )}
        <CopyButton what={words.copied} text={() => source} />
      </div>
      {isLarge && (
        <Dialog
          title={words.dialog}
          place="bench"
          testId="handler-dialog"
          onClose={() => setLarge(false)}
        >
          <HandlerArea
            name="handler-large"
            source={source}
            checked={checked}
            onSource={edit}
            large
          />
        </Dialog>
      )}
    </div>
  );
}
