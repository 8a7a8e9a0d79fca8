import type { CodeLine, FunctionConfig, Outcome, SimulationEvent } from '#engine';

/** What an event costs besides its unbounded texts, roughly. */
const fixedBytes = 250;

/** About how many bytes an event takes: only payloads and results have no small bound. */
export function eventBytes(event: SimulationEvent): number {
  switch (event.type) {
    case 'call.sent':
      return fixedBytes + event.payloadBytes;
    case 'attempt.finished':
      return fixedBytes + outcomeBytes(event.outcome) + linesBytes(event.lines ?? []);
    case 'environment.initialized':
      return fixedBytes + linesBytes(event.lines ?? []);
    case 'invoke.answered':
    case 'deadLetter.delivered':
    case 'destination.delivered':
      return fixedBytes + (event.outcome ? outcomeBytes(event.outcome) : 0);
    case 'frontDoor.answered':
      return fixedBytes + event.answer.body.length;
    case 'function.configured':
      return fixedBytes + configBytes(event.config);
    default:
      return fixedBytes;
  }
}

/** The results and sources of a function's code and its published versions: nothing else in the settings is long. */
export const configBytes = (config: FunctionConfig): number =>
  [config, ...config.versions].reduce(
    (sum, { behaviour }) =>
      sum +
      fixedBytes +
      ('result' in behaviour ? (behaviour.result?.length ?? 0) : 0) +
      ('source' in behaviour ? behaviour.source.length : 0),
    0,
  );

/** What real code wrote. */
export const linesBytes = (lines: readonly CodeLine[]): number =>
  lines.reduce((sum, { text }) => sum + text.length + lineBytes, 0);

/** What a line costs besides its text. */
const lineBytes = 50;

export function outcomeBytes(outcome: Outcome): number {
  if (outcome.kind === 'returned') return outcome.body.length;
  if ('report' in outcome && outcome.report !== undefined) return outcome.report.length;
  return 'errorMessage' in outcome ? outcome.errorMessage.length : 0;
}
