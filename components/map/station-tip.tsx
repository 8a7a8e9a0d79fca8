import type { RunState, StationId } from '#model';
import { slotAnswer } from '#model/slot-answer';
import { watchWords } from '../words/watch';

/** The name of a station, and of an empty outcome whether something should be there. */
export function StationTip({
  state,
  id,
  name,
}: {
  readonly state: RunState;
  readonly id: StationId;
  readonly name: string;
}) {
  const answer = slotAnswer(state, id);
  return <title>{answer === null ? name : `${name}. ${watchWords.slot(answer)}`}</title>;
}
