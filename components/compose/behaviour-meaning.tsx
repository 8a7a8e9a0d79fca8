import type { BehaviourKind } from '#engine';
import { behaviourMeanings } from '../words/behaviour-meanings';

/** What a behaviour means. Two lines of room: the next one may have them. */
export function BehaviourMeaning({ kind }: { readonly kind: BehaviourKind }) {
  return <p className="min-h-9">{behaviourMeanings[kind]}</p>;
}
