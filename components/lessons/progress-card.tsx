'use client';
import { useRef, useState } from 'react';
import { lessonWords as words } from '../words/lessons';
import { parseProgress, progressFileBytes, writeProgress } from './progress';
import { replaceProgress, useProgress } from './use-progress';

const button =
  'min-h-9 rounded-md border border-control px-3 pt-0.5 font-medium text-ink-2 hover:text-ink disabled:opacity-60 max-md:min-h-11';

interface Told {
  readonly text: string;
  readonly undo: (() => void) | null;
}

/** What is kept of the lessons: to take along, to bring back, to forget. */
export function ProgressCard() {
  const progress = useProgress();
  const file = useRef<HTMLInputElement>(null);
  const [told, setTold] = useState<Told | null>(null);
  const empty = Object.keys(progress).length === 0;
  return (
    <section className="flex flex-col gap-3" aria-labelledby="progress-title">
      <h2 id="progress-title" className="font-semibold text-xl">
        {words.progress}
      </h2>
      <p className="text-base text-ink-2">{words.progressHint}</p>
      <div className="flex flex-wrap gap-2">
        <button
          type="button"
          className={button}
          data-testid="export-progress"
          disabled={empty}
          onClick={() => save(writeProgress(progress))}
        >
          {words.exportProgress}
        </button>
        <button
          type="button"
          className={button}
          data-testid="import-progress"
          onClick={() => file.current?.click()}
        >
          {words.importProgress}
        </button>
        <button
          type="button"
          className={button}
          data-testid="forget-progress"
          disabled={empty}
          onClick={() => setTold({ text: words.forgotten, undo: replaceProgress({}) })}
        >
          {words.forget}
        </button>
        <input
          ref={file}
          type="file"
          accept="application/json,.json"
          className="hidden"
          aria-label={words.importProgress}
          data-testid="progress-file"
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? [];
            currentTarget.value = '';
            if (chosen) void open(chosen).then(setTold);
          }}
        />
      </div>
      <p role="status" className="min-h-6 text-base text-ink-2" data-testid="progress-told">
        {told?.text}{' '}
        {told?.undo && (
          <button
            type="button"
            className="min-h-6 font-semibold text-ink underline underline-offset-3 max-md:min-h-11 max-md:min-w-11"
            data-testid="undo-progress"
            onClick={() => {
              told.undo?.();
              setTold({ text: words.undone, undo: null });
            }}
          >
            {words.undo}
          </button>
        )}
      </p>
    </section>
  );
}

/** Takes a file’s progress in place of what is kept. */
async function open(file: File): Promise<Told> {
  if (file.size > progressFileBytes) return { text: words.tooLarge, undo: null };
  const progress = parseProgress(await file.text());
  if (progress === null) return { text: words.notImported, undo: null };
  const undo = replaceProgress(progress);
  return { text: words.imported(Object.keys(progress).length), undo };
}

function save(text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = words.fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address));
}
