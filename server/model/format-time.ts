import { HOUR, MILLISECOND, MINUTE, type Micros, SECOND } from '#engine';
import { catalogue } from './catalogue';
import { locale } from './locale';

const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 20 });
const pluralRules = new Intl.PluralRules(locale);

/** "+00:03:01.469": a span since the invoke to the millisecond; never below zero. */
export function formatClock(since: Micros): string {
  const { hours, minutes, seconds, ms } = partsOf(since);
  return `+${pad(hours, 2)}:${pad(minutes, 2)}:${pad(seconds, 2)}.${pad(ms, 3)}`;
}

/** "+3:01.469", "+1:00", "+6:00:00": the same without needless digits. */
export function formatSince(since: Micros): string {
  const { hours, minutes, seconds, ms } = partsOf(since);
  const head = hours > 0 ? `${hours}:${pad(minutes, 2)}` : `${minutes}`;
  return `+${head}:${pad(seconds, 2)}${ms > 0 ? `.${pad(ms, 3)}` : ''}`;
}

/** "412 ms", "1,431 ms": milliseconds as AWS prints durations, rounded to whole ones. */
export const formatMilliseconds = (ms: number): string => `${groupDigits(Math.round(ms))} ms`;

/** "400 ms", "1.5 s", "1 min", "2 min 30 s", "6 hours": a span to its two largest units. */
export const formatSpan = catalogue((span: Micros): string => {
  if (span < SECOND) return formatMilliseconds(span / MILLISECOND);
  if (span < MINUTE) return `${trimZeros((Math.floor(span / MILLISECOND) / 1_000).toFixed(3))} s`;
  return largestUnits(span, [
    [HOUR, (n) => plural(n, { one: '# hour', other: '# hours' })],
    [MINUTE, (n) => `${n} min`],
    [SECOND, (n) => `${n} s`],
  ]);
});

/** "1 min 57 s", "42 s", "0 s": what is left of a wait, in whole seconds, rounded up so that it ends with the wait. */
export function formatCountdown(left: Micros): string {
  const seconds = Math.max(0, Math.ceil(left / SECOND));
  return seconds < 60 ? `${seconds} s` : formatSpan(seconds * SECOND);
}

/** "0:41", "1:22", "5:59:59": what is left of a wait, where there is little room. */
export function formatTimer(left: Micros): string {
  const seconds = Math.max(0, Math.ceil(left / SECOND));
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  return hours === 0
    ? `${minutes}:${two(seconds % 60)}`
    : `${hours}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

/** "12 s", "1 min 2 s": an age in whole seconds, rounded down. */
export const formatAge = (age: Micros): string => {
  const seconds = Math.max(0, Math.floor(age / SECOND));
  return seconds < 60 ? `${seconds} s` : formatSpan(seconds * SECOND);
};

/** "212 milliseconds", "1.5 seconds", "2 minutes 30 seconds": a span for reading aloud. */
export const spokenDuration = catalogue((span: Micros): string => {
  if (span < SECOND)
    return plural(Math.round(span / MILLISECOND), {
      one: '# millisecond',
      other: '# milliseconds',
    });
  if (span < MINUTE) {
    const seconds = trimZeros((Math.floor(span / MILLISECOND) / 1_000).toFixed(3));
    return seconds === '1' ? '1 second' : `${seconds} seconds`;
  }
  return largestUnits(span, [
    [HOUR, (n) => plural(n, { one: '# hour', other: '# hours' })],
    [MINUTE, (n) => plural(n, { one: '# minute', other: '# minutes' })],
    [SECOND, (n) => plural(n, { one: '# second', other: '# seconds' })],
  ]);
});

/** "1,048,576". */
export const groupDigits = (value: number): string => numbers.format(value);

/** The forms of a message that depends on a count, by ICU’s plural categories and exact values; `#` is the count. */
type PluralForms = { readonly other: string } & Partial<
  Record<Intl.LDMLPluralRule | `=${number}`, string>
>;

/** "1 attempt", "3 attempts": the form of a message for this very count, or the one the language has for it. */
export const plural = (count: number, forms: PluralForms): string =>
  (forms[`=${count}`] ?? forms[pluralRules.select(count)] ?? forms.other).replace(
    '#',
    groupDigits(count),
  );

type Unit = readonly [size: Micros, name: (n: number) => string];

/** The largest unit that fits and the next one, if it is not zero. */
function largestUnits(span: Micros, units: readonly Unit[]): string {
  const first = units.findIndex(([size]) => span >= size);
  const words: string[] = [];
  let rest = span;
  for (const [size, name] of units.slice(first, first + 2)) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) words.push(name(count));
  }
  return words.join(' ');
}

function partsOf(since: Micros) {
  const ms = Math.max(0, Math.floor(since / MILLISECOND));
  return {
    hours: Math.floor(ms / 3_600_000),
    minutes: Math.floor(ms / 60_000) % 60,
    seconds: Math.floor(ms / 1_000) % 60,
    ms: ms % 1_000,
  };
}

const pad = (value: number, digits: number): string => String(value).padStart(digits, '0');

const trimZeros = (text: string): string => text.replace(/\.?0+$/, '');
