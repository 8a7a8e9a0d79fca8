import type { Micros } from '#engine';
import { formatSpan, groupDigits, type MetricFacts, plural } from '#model';
import { catalogue } from '#model/catalogue';

type Unit = MetricFacts['unit'];

/** Whole figures as they are, others with as many decimals as say something. */
function figure(value: number): string {
  if (Number.isInteger(value)) return groupDigits(value);
  const [whole = '0', decimals = ''] = value.toFixed(value < 10 ? 3 : 1).split('.');
  const kept = decimals.replace(/0+$/, '');
  return kept === '' ? groupDigits(Number(whole)) : `${groupDigits(Number(whole))}.${kept}`;
}

/** CloudWatch's metrics of one run. */
export const metricWords = catalogue({
  about: (period: Micros): string =>
    `What this run alone would have put into CloudWatch by now, namespace AWS/Lambda, by ${period === 60_000_000 ? 'the minute' : formatSpan(period)}.`,
  none: 'No metric has a point yet.',
  dimensions: 'Dimensions',
  account: 'all functions',
  value: (value: number, unit: Unit): string =>
    `${figure(value)}${unit === 'Milliseconds' ? ' ms' : ''}`,
  statistic: (statistic: string, unit: Unit): string =>
    unit === 'None' ? statistic : `${statistic}, ${unit}`,
  spark: (name: string, values: string): string => `${name} by period: ${values}`,
  noPoint: 'none',
  time: 'Period from (UTC)',
  noValue: 'no point',
  ours: (derived: string): string => `Our reading: ${derived}`,
  without: (count: number): string =>
    `${plural(count, { one: '# metric', other: '# metrics' })} without a point`,
  points: (count: number): string => plural(count, { one: '# point', other: '# points' }),
});
