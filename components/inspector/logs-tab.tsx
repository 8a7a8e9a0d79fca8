'use client';
import { useState } from 'react';
import type { FunctionConfig, SimulationEvent } from '#engine';
import { type LogLine, logLines, wallTime } from '#model';
import { useView } from '../live/use-live';
import { logWords as words } from '../words/logs';
import { ChoiceBar } from './choice-bar';
import { CodeCard } from './code-card';
import { cutLong } from './cut-long';
import type { RunView } from './run-view';

type LogFormat = FunctionConfig['logFormat'];

const formats = ['Text', 'JSON'] as const satisfies readonly LogFormat[];

/** A loop of functions has hundreds of environments: a page shows the first ones. */
const shownAtMost = 10;

/** What the run left in CloudWatch Logs by now, stream by stream, in the function's log format or the other one. */
export function LogsTab({ state, events, room }: RunView) {
  const own = state.config?.logFormat ?? 'Text';
  const [chosen, setChosen] = useState<LogFormat | null>(null);
  const attempt = useView(({ thing }) => /^attempt-(\d+)$/.exec(thing ?? '')?.[1] ?? null);
  const format = chosen ?? own;
  const lines = logLines(inFormat(events, chosen), room).filter(({ at }) => at <= state.at);
  if (lines.length === 0) {
    return (
      <p className="text-ink-2 text-sm" data-testid="no-logs">
        {state.endedAt !== null || state.fate.kind === 'dryRun' || state.fate.kind === 'refused'
          ? words.none
          : words.noneYet}
      </p>
    );
  }
  const pointed = attempt === null ? undefined : state.attempts[Number(attempt) - 1];
  const isPointed = (line: LogLine): boolean =>
    line.invocation === pointed?.invocation && line.attempt === pointed.attempt;
  const streams = [...new Set(lines.map(({ stream }) => stream))];
  const left = streams.length - shownAtMost;
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <ChoiceBar
          label={words.format}
          name="log-format"
          choices={formats.map((value) => ({ value, label: value }))}
          chosen={format}
          onChoose={setChosen}
        />
        <p className="min-w-0 flex-1 basis-40 text-ink-3 text-xs">
          {format === own ? words.own(own) : words.otherwise(format)}
        </p>
      </div>
      {streams.slice(0, shownAtMost).map((stream) => {
        const of = lines.filter((line) => line.stream === stream);
        return (
          <div key={stream}>
            <p className="mono mb-1 wrap-anywhere text-ink-3 text-xs">
              {stream}, {words.lines(of.length)}
            </p>
            <CodeCard
              title={of[0]?.group ?? words.log}
              text={of.map(({ text }) => text).join('')}
              testId="logs"
            >
              {of.map((line, index) => (
                <span
                  // biome-ignore lint/suspicious/noArrayIndexKey: a log only grows at its end
                  key={index}
                  className={`block border-l-2 pb-1 pl-2 ${isPointed(line) ? 'border-focus text-ink' : 'border-transparent'}`}
                  data-attempt={line.attempt}
                >
                  <span className="mr-2 text-ink-3">
                    {wallTime(room.epochMs, line.at).slice(11, 23)}
                  </span>
                  {cutLong(line.text.trimEnd())}
                </span>
              ))}
            </CodeCard>
          </div>
        );
      })}
      {left > 0 && <p className="text-ink-2 text-sm">{words.leftOut(left)}</p>}
      <p className="text-ink-3 text-xs">{words.tabs}</p>
    </div>
  );
}

/** The events as they would be if every function logged in a format; null leaves each its own. */
const inFormat = (
  events: readonly SimulationEvent[],
  logFormat: LogFormat | null,
): readonly SimulationEvent[] =>
  logFormat === null
    ? events
    : events.map((event) =>
        event.type === 'function.configured'
          ? { ...event, config: { ...event.config, logFormat } }
          : event,
      );
