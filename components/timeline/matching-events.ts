import type { SimulationEvent } from '#engine';
import { eventSentence } from '#model';
import { ruleOf } from '#model/rule-of';

/** The events in which every word of the text occurs: in their sentence, type or rule. */
export function matchingEvents(
  events: readonly SimulationEvent[],
  text: string,
): readonly SimulationEvent[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return events;
  return events.filter((event) => {
    const all =
      `${eventSentence(event)} ${event.type} ${event.rule} ${ruleOf(event.rule).sentence}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
}
