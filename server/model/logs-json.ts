import { MILLISECOND, type Micros } from '#engine';
import { utf8Length } from '#engine/utf8-length';
import { resultBody } from './function-error';
import { type LogFormat, runtimeVersion, runtimeVersionArn } from './log-format';
import { logStatusOf } from './log-status';

/**
 * The JSON format of CloudWatch logs, one object a line, at the default log level INFO: what succeeds has no
 * platform.runtimeDone and no platform.initReport. initStart, start and report are written as recorded in 2026-10, the
 * records of a time-out as recorded in 2026-07. Unverified: the records of a failed INIT, where errorType stands, that
 * functionArn has the qualifier that was asked for, and that crashes and time-outs leave no line of text besides.
 */
export const jsonFormat: LogFormat = {
  initStart: (time, { region, functionName, version, instanceId, memoryMb }) =>
    platform(time, 'initStart', {
      initializationType: text('on-demand'),
      phase: text('init'),
      runtimeVersion: text(runtimeVersion),
      runtimeVersionArn: text(runtimeVersionArn(region)),
      functionName: text(functionName),
      functionVersion: text(version),
      instanceId: text(instanceId),
      instanceMaxMemory: memoryMb === null ? null : String(memoryMb * BYTES_PER_MB),
    }),
  initReport: (time, { duration, phase, status, errorType }) => {
    const init = { initializationType: text('on-demand'), phase: text(phase) };
    const end = { status: text(status), errorType: textOrNothing(errorType) };
    return [
      ...platform(time, 'initRuntimeDone', { ...init, ...end }),
      ...platform(time, 'initReport', {
        ...init,
        metrics: object({ durationMs: ms(duration) }),
        ...end,
      }),
    ];
  },
  start: (time, { requestId, functionArn, version }) =>
    platform(time, 'start', {
      requestId: text(requestId),
      functionArn: text(functionArn),
      version: text(version),
    }),
  said: (timestamp, requestId, { level, text: message }) =>
    level === null
      ? [`${message}\n`]
      : said({ timestamp, level, ...(requestId === null ? {} : { requestId }), message }),
  error: (timestamp, requestId, { errorType, errorMessage, stack, properties }) =>
    said({
      timestamp,
      level: 'ERROR',
      // Left out during INIT, when there is none.
      ...(requestId === null ? {} : { requestId }),
      message: {
        errorType: className(errorType),
        errorMessage,
        stackTrace: stack,
        ...properties,
      },
    }),
  end: (time, report) => {
    const { status, errorType, bySandbox } = logStatusOf(report.outcome);
    const requestId = text(report.requestId);
    const produced = bySandbox ? 0 : utf8Length(resultBody(report.outcome, report.requestId));
    const done = {
      requestId,
      status: text(status),
      errorType: textOrNothing(errorType),
      metrics: object({ durationMs: ms(report.duration), producedBytes: String(produced) }),
    };
    return [
      ...(status === 'success' ? [] : platform(time, 'runtimeDone', done)),
      ...platform(time, 'report', {
        requestId,
        metrics: object({
          durationMs: ms(report.duration),
          billedDurationMs: String(report.billedMs),
          memorySizeMB: String(report.memoryMb),
          maxMemoryUsedMB: String(report.maxMemoryUsedMb),
          initDurationMs: report.initDuration === null ? null : ms(report.initDuration),
        }),
        status: text(status),
        errorType: textOrNothing(errorType),
      }),
    ];
  },
};

const BYTES_PER_MB = 1_048_576;

/** Members of an object by name, each as JSON text; null leaves one out. */
type Members = Readonly<Record<string, string | null>>;

const platform = (time: string, type: string, record: Members): readonly string[] => [
  `${object({ time: text(time), type: text(`platform.${type}`), record: object(record) })}\n`,
];

const said = (line: object): readonly string[] => [`${JSON.stringify(line)}\n`];

const object = (members: Members): string =>
  `{${Object.entries(members)
    .flatMap(([name, json]) => (json === null ? [] : [`${text(name)}:${json}`]))
    .join(',')}}`;

const text = (value: string): string => JSON.stringify(value);

const textOrNothing = (value: string | null): string | null =>
  value === null ? null : text(value);

/** Milliseconds as Lambda writes them into JSON: whole ones too with a decimal. */
function ms(span: Micros): string {
  const value = span / MILLISECOND;
  return Number.isInteger(value) ? value.toFixed(1) : String(value);
}

/** The runtime's JSON log names an error by its class, which for the runtime's own is the name without “Runtime.”. */
const className = (errorType: string): string => errorType.replace(/^Runtime\./, '');
