'use client';
import { formatSince, storyOf } from '#model';
import { eventThings } from '#model/event-things';
import { seek } from '../live/control';
import { stateStyle } from '../look/state-style';
import { tableWords as words } from '../words/table';
import type { RunView } from './run-view';

/** A run can have thousands of events: the whole of it stands in the views of story and table. */
const shownAtMost = 200;

/** What has happened, newest first. Each sentence leads to its moment. */
export function StoryTab({ timeline, state }: RunView) {
  const told = storyOf(timeline)
    .filter(({ at }) => at <= state.at)
    .reverse()
    .slice(0, shownAtMost);
  const things = eventThings(timeline);
  return (
    <ol className="flex flex-col" aria-label={words.storyNewestFirst} data-testid="story">
      {told.map(({ seq, at, text, state: life }, index) => {
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
              className={`grid w-full grid-cols-[16px_minmax(0,1fr)] items-start gap-x-2.5 rounded-md px-1 py-1.5 text-left text-sm hover:bg-raised max-md:min-h-11 ${index === 0 ? 'text-ink' : 'text-ink-2'}`}
              aria-current={index === 0 ? 'step' : undefined}
              onClick={() => seek(at)}
            >
              <span className="pt-0.5" style={{ color: hue }}>
                <Glyph />
              </span>
              <span>
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
