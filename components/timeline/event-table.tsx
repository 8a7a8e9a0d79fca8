'use client';
import { useDeferredValue, useRef, useState } from 'react';
import type { Micros, SimulationEvent } from '#engine';
import { eventSentence, formatSince, type RunTimeline, wallTime } from '#model';
import { eventThings } from '#model/event-things';
import { ruleOf } from '#model/rule-of';
import { CopyButton } from '../shell/copy-button';
import { tableWords as words } from '../words/table';
import { eventCsv } from './event-csv';
import { matchingEvents } from './matching-events';
import { moveInList } from './roving-list';
import { rowsAround } from './rows-around';
import { useCurrentRow } from './use-current-row';

export interface EventTableProps {
  readonly timeline: RunTimeline;
  readonly startedAt: Micros;
  /** Milliseconds since 1970 at virtual time 0. */
  readonly epochMs: number;
  /** Rows after this moment have not happened yet for this viewer. */
  readonly cursor: Micros;
  readonly onSeek: (t: Micros) => void;
}

/** Every event of the run: when on both clocks, what, and by which rule; to be filtered, copied and taken along. */
export function EventTable({ timeline, startedAt, epochMs, cursor, onSeek }: EventTableProps) {
  const [filter, setFilter] = useState('');
  const list = useRef<HTMLTableElement>(null);
  const all = timeline.events.filter(({ run, at }) => run > 0 || at > startedAt);
  const events = matchingEvents(all, useDeferredValue(filter));
  const things = eventThings(timeline);
  const place = Math.max(
    0,
    events.findLastIndex(({ at }) => at <= cursor),
  );
  const current = events[place];
  const { shown, from } = rowsAround(events, place);
  useCurrentRow(list, current?.seq ?? null);
  return (
    <div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 pb-2">
        <input
          type="search"
          className="h-8 w-56 max-w-full rounded-md border border-control bg-sunk px-2.5 text-sm max-md:h-11"
          placeholder={words.filter}
          aria-label={words.filter}
          value={filter}
          onChange={({ target }) => setFilter(target.value)}
          data-testid="event-filter"
        />
        <span className="text-ink-2 text-sm tabular-nums" role="status">
          {words.count(events.length, all.length)}
        </span>
        <span className="ml-auto flex gap-2">
          <CopyButton
            what={words.csvWhat}
            label={words.copyCsv}
            text={() => eventCsv(events, startedAt, epochMs)}
            testId="copy-csv"
            className={button}
          />
          <button
            type="button"
            className={button}
            data-testid="download-csv"
            onClick={() => download(events, timeline.run, startedAt, epochMs)}
          >
            {words.downloadCsv}
          </button>
        </span>
      </div>
      {events.length === 0 ? (
        <p className="py-2 text-ink-2 text-sm">{words.noMatch}</p>
      ) : (
        <table
          ref={list}
          className="w-full border-collapse text-left text-sm"
          data-testid="event-table"
          data-rows=""
        >
          <caption className="sr-only">{words.caption}</caption>
          <thead className="sticky top-0 z-10 bg-panel text-ink-3 text-xs max-md:static">
            <tr>
              <th scope="col" className="py-1 pr-4 pl-2 font-medium">
                {words.time}
              </th>
              <th scope="col" className="py-1 pr-4 font-medium max-md:hidden">
                {words.wallTime}
              </th>
              <th scope="col" className="py-1 pr-4 font-medium">
                {words.what}
              </th>
              <th scope="col" className="py-1 font-medium max-md:hidden">
                {words.rule}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((event) => (
              <EventRow
                key={event.seq}
                event={event}
                thing={things.get(event.seq)}
                since={formatSince(event.at - startedAt)}
                wall={wallTime(epochMs, event.at)}
                future={event.at > cursor}
                current={event === current}
                onSeek={onSeek}
              />
            ))}
          </tbody>
        </table>
      )}
      {shown.length < events.length && (
        <p className="py-2 text-ink-2 text-sm">{words.part(from + 1, from + shown.length)}</p>
      )}
    </div>
  );
}

const button =
  'rounded-md border border-control px-2.5 py-1 text-sm text-ink-2 hover:text-ink max-md:min-h-11';

interface EventRowProps {
  readonly event: SimulationEvent;
  readonly thing: string | undefined;
  readonly since: string;
  readonly wall: string;
  readonly future: boolean;
  readonly current: boolean;
  readonly onSeek: (t: Micros) => void;
}

function EventRow({ event, thing, since, wall, future, current, onSeek }: EventRowProps) {
  const rule = ruleOf(event.rule).sentence;
  return (
    <tr
      className={`thing-row border-hairline border-t align-top ${future ? 'text-ink-3' : 'text-ink'}`}
      aria-current={current ? 'step' : undefined}
      data-testid="event-row"
      data-seq={event.seq}
      data-type={event.type}
      data-thing={`${thing ?? ''} event-${event.seq}`.trim()}
    >
      <th scope="row" className="mono py-1 pr-4 pl-2 font-medium whitespace-nowrap">
        <button
          type="button"
          data-roving=""
          tabIndex={current ? 0 : -1}
          onKeyDown={moveInList}
          className={`inline-flex min-h-6 items-start pt-0.5 text-left hover:underline max-md:min-h-11 max-md:min-w-11 ${current ? 'font-bold underline' : ''}`}
          onClick={() => onSeek(event.at)}
        >
          {since}
        </button>
      </th>
      <td className="mono pt-[7px] pb-1 pr-4 text-ink-2 text-xs whitespace-nowrap max-md:hidden">
        <time dateTime={wall}>{wall.slice(11, 23)}</time>
      </td>
      <td className="py-1.5 pr-4 wrap-anywhere">
        {eventSentence(event)}
        <span className="block text-ink-3 text-xs md:hidden">{rule}</span>
      </td>
      <td className="py-1.5 text-ink-2 max-md:hidden">
        <span className={current ? '' : 'line-clamp-2'} title={rule}>
          {rule}
        </span>
      </td>
    </tr>
  );
}

function download(
  events: readonly SimulationEvent[],
  run: number,
  startedAt: Micros,
  epochMs: number,
): void {
  const file = new Blob([eventCsv(events, startedAt, epochMs)], { type: 'text/csv;charset=utf-8' });
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = words.csvFile(run);
  link.click();
  URL.revokeObjectURL(url);
}
