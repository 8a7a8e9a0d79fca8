import type { SimulationEvent } from '#engine';
import { messageWords } from '../words/message';

const words = messageWords.whyRecord;

type Delivered = Extract<SimulationEvent, { type: 'destination.delivered' }>;

/** Why Lambda wrote this record and what is in it, in a sentence or two. */
export function whyRecord({ condition, outcome }: Delivered): string {
  const holds = outcome === null ? words.holdsNone : words.holdsResponse;
  switch (condition) {
    case 'Success':
      return words.success;
    case 'RetriesExhausted':
      return `${words.exhausted} ${holds}`;
    case 'EventAgeExceeded':
      return `${words.tooOld} ${holds}`;
    case 'ZeroReservedConcurrency':
      return `${words.zeroReserved} ${holds}`;
    case 'RecursiveInvocation':
      return `${words.loop} ${holds} ${words.loopWord}`;
  }
}
