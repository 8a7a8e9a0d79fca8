import { MILLISECOND, type Micros, quotas } from '#engine';
import { timeoutText } from '#engine/error-of';
import { type LogFormat, type LoggedReport, runtimeVersion, runtimeVersionArn } from './log-format';
import { crashText, logStatusOf } from './log-status';

/**
 * The text format of CloudWatch logs, tabs and all. Unverified: the lines after an unhandled rejection or an uncaught
 * exception are those of any exit, and INIT that a time-out cuts inside an attempt is reported as a time-out.
 */
export const textFormat: LogFormat = {
  initStart: (_time, { region }) => [
    `INIT_START Runtime Version: ${runtimeVersion}\tRuntime Version ARN: ${runtimeVersionArn(region)}\n`,
  ],
  initReport: (_time, { duration, phase, status, errorType }) => [
    line([
      `INIT_REPORT Init Duration: ${ms(duration)}`,
      `Phase: ${phase}`,
      `Status: ${status}`,
      ...(errorType === null ? [] : [`Error Type: ${errorType}`]),
    ]),
  ],
  start: (_time, { requestId, version }) => [`START RequestId: ${requestId} Version: ${version}\n`],
  said: (time, requestId, { level, text }) => [
    level === null ? `${text}\n` : line([time, requestId ?? 'undefined', level, text]),
  ],
  error: (time, requestId, { title, errorType, errorMessage, stack, properties }) => {
    const thrown = JSON.stringify({ errorType, errorMessage, ...properties, stack });
    return [line([time, requestId ?? 'undefined', 'ERROR', `${title} `, thrown])];
  },
  end: (time, report) => [
    ...complaint(time, report),
    `END RequestId: ${report.requestId}\n`,
    reportLine(report),
  ],
};

/** What the sandbox, or the runtime's client in it, says before END. */
function complaint(time: string, { outcome, requestId }: LoggedReport): readonly string[] {
  const crash = crashText(outcome);
  if (crash !== null) return [`RequestId: ${requestId} Error: ${crash}\nRuntime.ExitError\n`];
  switch (outcome.kind) {
    case 'timedOut':
      return [`${time} ${requestId} ${timeoutText(outcome.timeoutMs)}\n\n`];
    case 'responseTooLarge': {
      const answer = JSON.stringify({
        errorMessage: `Exceeded maximum allowed payload size (${quotas.responseBytes} bytes).`,
        errorType: 'RequestEntityTooLarge',
      });
      return [
        `[ERROR] [${Date.parse(time)}] LAMBDA_RUNTIME Failed to post handler success response. Http response code: 413. ${answer}\n`,
      ];
    }
    default:
      return [];
  }
}

function reportLine(report: LoggedReport): string {
  const { initDuration, outcome } = report;
  const parts = [
    `REPORT RequestId: ${report.requestId}`,
    `Duration: ${ms(report.duration)}`,
    `Billed Duration: ${report.billedMs} ms`,
    `Memory Size: ${report.memoryMb} MB`,
    `Max Memory Used: ${report.maxMemoryUsedMb} MB`,
    ...(initDuration === null ? [] : [`Init Duration: ${ms(initDuration)}`]),
  ];
  const { status, errorType, bySandbox } = logStatusOf(outcome);
  // A line without a status ends in a tab, as AWS writes it.
  if (!bySandbox) return line([...parts, '']);
  return line([
    ...parts,
    `Status: ${status}`,
    ...(errorType === null ? [] : [`Error Type: ${errorType}`]),
  ]);
}

const line = (parts: readonly string[]): string => `${parts.join('\t')}\n`;

const ms = (span: Micros): string => `${(span / MILLISECOND).toFixed(2)} ms`;
