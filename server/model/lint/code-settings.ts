import { type CodeSettings, defaultFunction, MILLISECOND, quotas } from '#engine';
import { isOn, reaching } from './calls';
import { type CodeKey, codeOf, codePath, codesFor, isAlwaysCut } from './code-of';
import { type Finding, finding } from './finding';
import { type Span, type Subject, settingAt, spansOf } from './subject';
import { whyNoRun } from './why-not';

const keys = ['behaviour', 'memoryMb', 'timeoutMs', 'initMs'] as const;

/** Memory, time-out, INIT and behaviour: whether anything runs with them, and what they make of a run. */
export function codeSettings(subject: Subject): readonly Finding[] {
  const numbers = subject.epochs.flatMap(({ config }) =>
    config.versions.map(({ version }) => version),
  );
  return [
    ...keys.flatMap((key) => idleSetting(subject, key)),
    ...(['latest', ...new Set(numbers)] as const).flatMap((key) => riskyCode(subject, key)),
  ];
}

/** Settings of `$LATEST` with which nothing runs. Versions nobody calls are told as a whole. */
function idleSetting(subject: Subject, key: keyof CodeSettings): readonly Finding[] {
  return spansOf(subject.epochs, (config) => config[key])
    .filter((span) => !mayRun(subject, 'latest', span) && !mayFault(subject, key, span))
    .map((span) =>
      finding(
        whyNoRun(subject, span),
        settingAt(subject, key, span),
        JSON.stringify(span.value) === JSON.stringify(defaultFunction[key]),
      ),
    );
}

/** Whether an attempt of this code may begin while these settings are in force. */
const mayRun = (
  { epochs, calls }: Subject,
  key: CodeKey,
  { from, to }: Pick<Span<unknown>, 'from' | 'to'>,
): boolean =>
  epochs.some(
    (epoch) =>
      epoch.from < to &&
      epoch.to > from &&
      isOn(epoch) &&
      reaching(calls, Math.min(to, epoch.to)).some(({ qualifier }) =>
        codesFor(epoch.config, qualifier).includes(key),
      ),
  );

/** A synchronous call of a function that is switched off still meets Lambda’s own faults. */
const mayFault = ({ epochs }: Subject, key: keyof CodeSettings, { from, to }: Span<unknown>) =>
  key === 'behaviour' &&
  epochs.some(
    (epoch) => epoch.from < to && epoch.to > from && epoch.config.behaviour.kind === 'unavailable',
  );

function riskyCode(subject: Subject, key: CodeKey): readonly Finding[] {
  return spansOf(subject.epochs, (config) => {
    const code = codeOf(config, key);
    return (
      code && {
        behaviour: code.behaviour,
        timeoutMs: code.timeoutMs,
        initMs: code.initMs,
        memoryMb: 0,
      }
    );
  }).flatMap((span) => {
    if (!mayRun(subject, key, span)) return [];
    const found: Finding[] = [];
    const { timeoutMs, initMs } = span.value;
    if (isAlwaysCut(span.value)) {
      found.push(
        finding(
          {
            id: 'always-cut',
            reason: `Every attempt is stopped at the time-out of ${timeoutMs / 1_000} s: how the handler would have ended after that changes nothing.`,
            rule: 'attempt.timed-out',
            remedy: 'Let it run for less, or raise the time-out.',
          },
          settingAt(subject, codePath(key, 'behaviour'), span),
        ),
      );
    }
    if (initMs * MILLISECOND > quotas.initLongest) {
      found.push(
        finding(tooLongInit(span.value), settingAt(subject, codePath(key, 'initMs'), span)),
      );
    }
    return found;
  });
}

const tooLongInit = ({ initMs, timeoutMs }: CodeSettings) =>
  ({
    id: 'init-too-long',
    reason: `INIT takes ${initMs / 1_000} s, and after 10 s Lambda stops it and runs it again inside the invocation, ${
      initMs >= timeoutMs
        ? `where it never fits into the time-out of ${timeoutMs / 1_000} s: a cold start cannot succeed.`
        : 'where it counts against the time-out.'
    }`,
    rule: 'environment.init-limit',
    remedy: 'Do less while the module loads: INIT has 10 s.',
  }) as const;
