import type { FunctionConfig, Outcome, SimulationEvent } from '#engine';

/** What an event costs besides its unbounded texts, roughly. */
const fixedBytes = 250;

/** About how many bytes an event takes: only payloads and results have no small bound. */
export function eventBytes(event: SimulationEvent): number {
  switch (event.type) {
    case 'call.sent':
      return fixedBytes + event.payloadBytes;
    case 'attempt.finished':
      return fixedBytes + outcomeBytes(event.outcome);
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

/** The results that a function's code and its published versions return: nothing else in the settings is long. */
export const configBytes = (config: FunctionConfig): number =>
  [config, ...config.versions].reduce(
    (sum, { behaviour }) =>
      sum + fixedBytes + ('result' in behaviour ? (behaviour.result?.length ?? 0) : 0),
    0,
  );

function outcomeBytes(outcome: Outcome): number {
  if (outcome.kind === 'returned') return outcome.body.length;
  return 'errorMessage' in outcome ? outcome.errorMessage.length : 0;
}
