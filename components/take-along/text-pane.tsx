'use client';
import { useState } from 'react';
import { copyText } from '../shell/copy-button';
import { ScrollingText } from '../shell/scrolling-text';
import { takeAlongWords as words } from '../words/take-along';
import type { FormId, Luggage, TextForm } from './forms';
import { paneButton } from './pane-button';
import { saveFile } from './save-file';

/** What is copied is whole; megabytes of it would make the page slow. */
const longestShown = 12_000;

export interface TextPaneProps {
  readonly id: FormId;
  readonly form: TextForm;
  readonly luggage: Luggage;
  readonly onTold: (text: string) => void;
}

/** A form that is text: shown, copied, downloaded. */
export function TextPane({ id, form, luggage, onTold }: TextPaneProps) {
  // Made once for each pane: the run may go on meanwhile.
  const [text] = useState(() => form.text(luggage));
  const name = words.names[id];
  if (text === null) {
    return (
      <p className="text-ink-2" data-testid="take-nothing">
        {luggage.taken === null && id !== 'embed' ? words.nothingRan : words.wholeTooLong}
      </p>
    );
  }
  const copy = async () => onTold((await copyText(text)) ? words.copied(name) : words.notCopied);
  return (
    <>
      <div className="flex gap-2">
        <button
          type="button"
          className={paneButton}
          data-testid="take-copy"
          onClick={() => void copy()}
        >
          {words.copy}
        </button>
        <button
          type="button"
          className={paneButton}
          data-testid="take-download"
          onClick={() => {
            saveFile(form.file, new Blob([text], { type: form.mime }));
            onTold(words.downloaded(form.file));
          }}
        >
          {words.download}
        </button>
      </div>
      <ScrollingText label={words.preview(name)} testId="take-preview">
        {text.slice(0, longestShown)}
        {text.length > longestShown && `\n${words.cut(text.length - longestShown)}`}
      </ScrollingText>
    </>
  );
}
