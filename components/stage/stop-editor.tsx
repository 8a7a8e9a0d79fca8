'use client';
import { useId, useState } from 'react';
import type { NotedBeat } from '#protocol';
import { presentWords as words } from '../words/present';

const field = 'w-full rounded-md border border-control bg-raised px-3 py-2 max-md:min-h-11';

/** Title and notes of a stop. They are sent when the field is left, not with every letter. */
export function StopEditor({
  beat,
  onChange,
}: {
  readonly beat: NotedBeat;
  readonly onChange: (beat: NotedBeat) => void;
}) {
  const [title, setTitle] = useState(beat.title);
  const [note, setNote] = useState(beat.note);
  const name = useId();
  const send = () => {
    if (title !== beat.title || note !== beat.note) onChange({ ...beat, title, note });
  };
  return (
    <div className="mt-2 mb-3 flex flex-col gap-2 pl-27 max-md:pl-0">
      <label htmlFor={`${name}-title`} className="text-ink-2 text-sm">
        {words.stopTitle}
      </label>
      <input
        id={`${name}-title`}
        className={field}
        maxLength={80}
        value={title}
        data-testid="stop-title"
        onChange={(event) => setTitle(event.currentTarget.value)}
        onBlur={send}
      />
      <label htmlFor={`${name}-note`} className="text-ink-2 text-sm">
        {words.stopNote}
      </label>
      <textarea
        id={`${name}-note`}
        className={`${field} min-h-24`}
        maxLength={2_000}
        value={note}
        data-testid="stop-note"
        onChange={(event) => setNote(event.currentTarget.value)}
        onBlur={send}
      />
    </div>
  );
}
