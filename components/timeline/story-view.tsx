'use client';
import { useRef } from 'react';
import type { Micros } from '#engine';
import { formatSince, type RunTimeline, storyOf } from '#model';
import { eventThings } from '#model/event-things';
import { ruleOf } from '#model/rule-of';
import { stateStyle } from '../look/state-style';
import { tableWords as words } from '../words/table';
import { moveInList } from './roving-list';
import { rowsAround } from './rows-around';
import { useCurrentRow } from './use-current-row';

export interface StoryViewProps {
  readonly timeline: RunTimeline;
  readonly startedAt: Micros;
  /** Sentences after this moment have not happened yet for this viewer. */
  readonly cursor: Micros;
  readonly onSeek: (t: Micros) => void;
}

/** The run as sentences in their order, each with its time and its rule; the one of the moment is marked. */
export function StoryView({ timeline, startedAt, cursor, onSeek }: StoryViewProps) {
  const list = useRef<HTMLOListElement>(null);
  const told = storyOf(timeline);
  const things = eventThings(timeline);
  const place = Math.max(
    0,
    told.findLastIndex(({ at }) => at <= cursor),
  );
  const current = told[place];
  const { shown, from } = rowsAround(told, place);
  useCurrentRow(list, current?.seq ?? null);
  return (
    <>
      <ol
        ref={list}
        start={from + 1}
        aria-label={words.story}
        data-testid="story-view"
        data-rows=""
      >
        {shown.map(({ seq, at, text, rule, state }) => {
          const { Glyph, hue } = stateStyle[state];
          const isCurrent = seq === current?.seq;
          return (
            <li
              key={seq}
              className="thing-row border-hairline border-b"
              data-seq={seq}
              data-state={state}
              data-thing={`${things.get(seq) ?? ''} event-${seq}`.trim()}
            >
              <button
                type="button"
                data-roving=""
                tabIndex={isCurrent ? 0 : -1}
                onKeyDown={moveInList}
                aria-current={isCurrent ? 'step' : undefined}
                className={`grid w-full grid-cols-[16px_1fr] gap-x-2.5 px-2 py-1.5 text-left text-sm max-md:min-h-11 md:grid-cols-[16px_84px_minmax(0,1.3fr)_minmax(0,1fr)] ${at > cursor ? 'text-ink-3' : isCurrent ? 'font-semibold text-ink' : 'text-ink'}`}
                onClick={() => onSeek(at)}
              >
                <span className="row-span-3 pt-0.5 md:row-auto" style={{ color: hue }}>
                  <Glyph />
                </span>
                <span className="mono font-normal text-ink-3 text-xs leading-[18px]">
                  {formatSince(at - startedAt)}
                </span>
                <span className="wrap-anywhere">{text}</span>
                <span
                  className={`font-normal text-ink-3 text-xs leading-[18px] ${isCurrent ? '' : 'line-clamp-2'}`}
                  title={ruleOf(rule).sentence}
                >
                  {ruleOf(rule).sentence}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      {shown.length < told.length && (
        <p className="py-2 text-ink-2 text-sm">{words.part(from + 1, from + shown.length)}</p>
      )}
    </>
  );
}
