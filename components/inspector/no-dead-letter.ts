import type { RunState } from '#model';
import { messageWords } from '../words/message';

const words = messageWords.noDeadLetter;

/** Why there is no dead letter at this moment, as a sentence. */
export function noDeadLetter(state: RunState): string {
  const { fate, invocationType, config, run, deadLetter } = state;
  const target = config?.deadLetter;
  if (run === 0) return words.notRun;
  if (invocationType === 'RequestResponse') return words.synchronous;
  switch (fate.kind) {
    case 'dryRun':
      return words.dryRun;
    case 'refused':
      return words.refused;
    case 'succeeded':
      return words.succeeded;
    case 'failed':
      return words.failed;
    case 'underway':
      return target ? words.notYet(target.name) : words.notYetNoTarget;
    case 'lost':
      if (fate.reason === 'noTarget') return words.lostNoTarget;
      return deadLetter === null ? words.noTarget : words.undelivered(deadLetter.target.name);
    case 'recorded':
      return deadLetter === null
        ? words.recordOnly(fate.target.name)
        : words.undeliveredRecordOnly(deadLetter.target.name, fate.target.name);
    case 'undeliverable':
      return words.undeliverable(fate.queue);
    case 'deadLettered':
      return words.sending;
    default:
      return fate satisfies never;
  }
}
