import { groupDigits } from '#model';
import { catalogue } from '#model/catalogue';
import { plural } from '#model/format-time';

/** What the run left in CloudWatch Logs. */
export const logWords = catalogue({
  none: 'No log lines: no code ran.',
  noneYet: 'No log lines yet: no code has run.',
  log: 'Log',
  format: 'Log format',
  own: (format: string): string => `This function logs as ${format}.`,
  otherwise: (format: string): string =>
    `Shown as it would be with LoggingConfig.LogFormat ${format}.`,
  tabs: 'Lines are as stored, tabs and all. Where code is simulated, Max Memory Used is ours.',
  lines: (count: number): string => plural(count, { one: '# line', other: '# lines' }),
  leftOut: (count: number): string =>
    `And ${groupDigits(count)} more log streams, of invocations that this run caused.`,
  stream: 'Log stream',
});
