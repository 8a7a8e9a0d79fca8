'use client';
import { useId, useState } from 'react';
import { type MetricName, metricTable, wallTime } from '#model';
import { metricNames, type RunMetric, runMetrics } from '#model/run-metrics';
import { metricWords as words } from '../words/metrics';
import { ChoiceBar } from './choice-bar';
import { MetricBars } from './metric-bars';
import type { RunView } from './run-view';

/** CloudWatch's metrics that this run would have left by now: by dimension, each with its points. */
export function MetricsTab({ events, timeline, state, room }: RunView) {
  const { lines, starts, period } = runMetrics(events, timeline.events.at(-1)?.at ?? state.at);
  const [chosen, setChosen] = useState<string | null>(null);
  const named = lines.map((line) => ({ ...line, key: keyOf(line.dimensions) }));
  const line =
    named.find(({ key }) => key === chosen) ??
    named.find(({ dimensions }) => dimensions.FunctionName === state.functionName) ??
    named[0];
  if (line === undefined) {
    return (
      <p className="text-ink-2 text-sm" data-testid="no-metrics">
        {words.none}
      </p>
    );
  }
  const times = starts.map((start) => wallTime(room.epochMs, start).slice(11, 16));
  const cursor = (state.at - (starts[0] ?? 0)) / (starts.length * period);
  const without = metricNames.filter(
    (name) => !line.metrics.some((metric) => metric.name === name),
  );
  return (
    <div className="flex flex-col gap-3" data-testid="metrics">
      <p className="text-ink-2 text-sm leading-5">{words.about(period)}</p>
      <ChoiceBar
        label={words.dimensions}
        name="dimension"
        choices={named.map(({ key, dimensions }) => ({
          value: key,
          label: nameOf(dimensions),
        }))}
        chosen={line.key}
        onChoose={setChosen}
      />
      <p className="mono wrap-anywhere text-ink-3 text-xs">
        {Object.entries(line.dimensions)
          .map(([name, value]) => `${name}=${value}`)
          .join(', ')}
      </p>
      <ul className="flex flex-col">
        {line.metrics.map((metric) => (
          <MetricRow key={metric.name} metric={metric} times={times} cursor={cursor} />
        ))}
      </ul>
      <Without names={without} />
    </div>
  );
}

type Names = ReturnType<typeof runMetrics>['lines'][number]['dimensions'];

const keyOf = (dimensions: Names): string => Object.values(dimensions).join('/');

const nameOf = ({ FunctionName, Resource, ExecutedVersion }: Names): string =>
  ExecutedVersion ?? Resource?.split(':').at(-1) ?? FunctionName ?? words.account;

function MetricRow(props: {
  readonly metric: RunMetric;
  readonly times: readonly string[];
  readonly cursor: number;
}) {
  const { name, statistic, values, whole } = props.metric;
  const { unit, meaning, derived } = metricTable[name];
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <li className="border-hairline border-t py-1.5" data-testid={`metric-${name}`}>
      <button
        type="button"
        className="grid w-full grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-3 rounded-md py-1 text-left hover:bg-raised max-md:min-h-11"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <span className="mono wrap-anywhere text-ink text-xs">{name}</span>
        <span className="mono text-right text-ink text-xs" data-testid={`value-${name}`}>
          {words.value(whole, unit)}
        </span>
        <span className="text-ink-3 text-xs">{words.statistic(statistic, unit)}</span>
        <span className="text-right text-ink-3 text-xs">
          {words.points(values.filter((value) => value !== null).length)}
        </span>
      </button>
      <MetricBars
        values={values}
        cursor={props.cursor}
        label={words.spark(
          name,
          values
            .map((value) => (value === null ? words.noPoint : words.value(value, unit)))
            .join(', '),
        )}
      />
      <div id={id} hidden={!open} className="mt-1.5">
        {open && (
          <>
            <p className="text-ink-2 text-sm leading-5">
              {meaning}
              {derived !== null && ` ${words.ours(derived)}`}
            </p>
            <table className="mt-1.5 w-full text-xs">
              <thead>
                <tr className="text-left text-ink-3">
                  <th className="font-medium">{words.time}</th>
                  <th className="text-right font-medium">{statistic}</th>
                </tr>
              </thead>
              <tbody>
                {values.map((value, index) => (
                  <tr key={props.times[index] ?? index} className="border-hairline border-t">
                    <td className="mono py-0.5 text-ink-2">{props.times[index]}</td>
                    <td className="mono py-0.5 text-right text-ink">
                      {value === null ? (
                        <span className="text-ink-3">{words.noValue}</span>
                      ) : (
                        words.value(value, unit)
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        )}
      </div>
    </li>
  );
}

function Without({ names }: { readonly names: readonly MetricName[] }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  if (names.length === 0) return null;
  return (
    <div className="border-hairline border-t pt-1.5">
      <button
        type="button"
        className="min-h-6 text-ink-2 text-sm underline decoration-ink-3 underline-offset-3 hover:text-ink max-md:min-h-11"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {words.without(names.length)}
      </button>
      <dl id={id} hidden={!open} className="mt-1.5">
        {names.map((name) => (
          <div key={name} className="border-hairline border-t py-1">
            <dt className="mono wrap-anywhere text-ink-2 text-xs">{name}</dt>
            <dd className="text-ink-3 text-xs">
              {metricTable[name].notApplicable ?? metricTable[name].meaning}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
