'use client';
import { useRef } from 'react';
import { formatSince, storyOf } from '#model';
import { eventThings } from '#model/event-things';
import { seek } from '../live/control';
import { stateStyle } from '../look/state-style';
import { useCurrentRow } from '../timeline/use-current-row';
import { tableWords as words } from '../words/table';
import type { RunView } from './run-view';

/** A run can have thousands of events: the whole of it stands in the views of story and table. */
const shownAtMost = 200;

/** What has happened, the newest last and in sight: what was read before stays where it is. Each sentence leads to its moment. */
export function StoryTab({ timeline, state }: RunView) {
  const list = useRef<HTMLOListElement>(null);
  const told = storyOf(timeline)
    .filter(({ at }) => at <= state.at)
    .slice(-shownAtMost);
  const things = eventThings(timeline);
  const newest = told.at(-1)?.seq ?? null;
  useCurrentRow(list, newest);
  return (
    <ol ref={list} className="flex flex-col" aria-label={words.storySoFar} data-testid="story">
      {told.map(({ seq, at, text, state: life }) => {
        const { Glyph, hue } = stateStyle[life];
        return (
          <li
            key={seq}
            className="thing-row"
            data-seq={seq}
            data-state={life}
            data-thing={`${things.get(seq) ?? ''} event-${seq}`.trim()}
          >
            <button
              type="button"
              className={`grid w-full grid-cols-[16px_minmax(0,1fr)] items-start gap-x-2.5 rounded-md px-1 py-1.5 text-left text-sm hover:bg-raised max-md:min-h-11 ${seq === newest ? 'text-ink' : 'text-ink-2'}`}
              aria-current={seq === newest ? 'step' : undefined}
              onClick={() => seek(at)}
            >
              <span className="pt-0.5" style={{ color: hue }}>
                <Glyph />
              </span>
              <span className="min-w-0 wrap-anywhere">
                <span className="mono mr-2 text-ink-3 text-xs">
                  {formatSince(at - state.startedAt)}
                </span>
                {text}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
