import type { StageDesk, StageRole } from '#protocol';
import { presentWords as words } from '../words/present';
import { Panel } from './panel';

const minute = 60_000;

/** How the room keeps up, and what the other presenter did last. */
export function DeskFigures({
  desk,
  role,
}: {
  readonly desk: StageDesk;
  readonly role: StageRole;
}) {
  const { figures, last } = desk;
  const own = role === 'first' ? 1 : 2;
  const ms = (value: number | null) => (value === null ? words.none : words.ms(value));
  const offset = figures.offsetMaxMs;
  return (
    <Panel title={words.viewers(desk.viewers)} testId="figures">
      <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1.5 tabular-nums">
        <dt title={words.skewMeans}>{words.skew}</dt>
        <dd data-testid="skew">{ms(figures.skewP95Ms)}</dd>
        <dt>{words.latency}</dt>
        <dd>{ms(figures.latencyP95Ms)}</dd>
        <dt title={words.offsetMeans}>{words.offset}</dt>
        <dd data-testid="offset">
          {offset === null
            ? words.none
            : Math.abs(offset) >= minute
              ? words.minutes(offset)
              : words.ms(offset)}
        </dd>
        <dt>{words.reports}</dt>
        <dd>{words.devices(figures.reports)}</dd>
      </dl>
      <p className="mt-2 min-h-5 text-ink-2 text-sm" role="status" data-testid="last-change">
        {last && last.by !== own
          ? `${last.by === 1 ? words.by.first : words.by.second} ${words.did[last.type]}.`
          : ''}
      </p>
    </Panel>
  );
}
