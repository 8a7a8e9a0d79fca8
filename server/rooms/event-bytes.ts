import type { Outcome, SimulationEvent } from '#engine';

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
      return fixedBytes + (event.outcome ? outcomeBytes(event.outcome) : 0);
    case 'frontDoor.answered':
      return fixedBytes + event.answer.body.length;
    case 'function.configured': {
      const { behaviour } = event.config;
      return fixedBytes + ('result' in behaviour ? (behaviour.result?.length ?? 0) : 0);
    }
    default:
      return fixedBytes;
  }
}

function outcomeBytes(outcome: Outcome): number {
  if (outcome.kind === 'returned') return outcome.body.length;
  return 'errorMessage' in outcome ? outcome.errorMessage.length : 0;
}
