import type { SimulationEvent } from '#engine';
import {
  type DeadLetterMessage,
  type DestinationMessage,
  deadLetterMessage,
  destinationMessage,
  invocationOrigins,
  type RoomFacts,
  type SourceDeadLetter,
  sourceDeadLetter,
} from '#model';
import { messageWords } from '../words/message';

const words = messageWords.title;

type Of<T extends SimulationEvent['type']> = Extract<SimulationEvent, { type: T }>;

/** Something that a run left behind for others to read. */
export type RunMessage = {
  readonly seq: number;
  readonly title: string;
  /** Of the run's own event, not of a copy or of an invocation it caused. */
  readonly own: boolean;
} & (
  | {
      readonly kind: 'deadLetter';
      readonly event: Of<'deadLetter.delivered'>;
      readonly message: DeadLetterMessage;
    }
  | {
      readonly kind: 'record';
      readonly event: Of<'destination.delivered'>;
      readonly message: DestinationMessage;
    }
  | {
      readonly kind: 'sourceDeadLetter';
      readonly event: Of<'sourceDeadLetter.delivered'>;
      readonly message: SourceDeadLetter;
    }
);

/** Every dead letter and record among a run's events: its own ones first, then as they arrived. */
export function runMessages(
  events: readonly SimulationEvent[],
  room: RoomFacts,
): readonly RunMessage[] {
  const ownerOf = owners(events);
  const messages = events.flatMap((event): readonly RunMessage[] => {
    switch (event.type) {
      case 'deadLetter.delivered': {
        const message = deadLetterMessage(events, event.invocation, room);
        const { own, suffix } = ownerOf(event.invocation);
        const title = words.deadLetter(event.target, suffix);
        if (message === null) return [];
        return [{ kind: 'deadLetter', seq: event.seq, title, own, event, message }];
      }
      case 'destination.delivered': {
        const message = destinationMessage(events, event.invocation, room);
        const { own, suffix } = ownerOf(event.invocation);
        const title = words.record(event.target, suffix);
        if (message === null) return [];
        return [{ kind: 'record', seq: event.seq, title, own, event, message }];
      }
      case 'sourceDeadLetter.delivered': {
        const message = sourceDeadLetter(events, room);
        const title = words.sourceDeadLetter(event.queue);
        if (message === null) return [];
        return [{ kind: 'sourceDeadLetter', seq: event.seq, title, own: true, event, message }];
      }
      default:
        return [];
    }
  });
  return messages.sort((a, b) => Number(b.own) - Number(a.own));
}

/** Whose message it is, as the end of a title; nothing for the run's own event. */
function owners(events: readonly SimulationEvent[]) {
  const originOf = invocationOrigins(events);
  return (invocation: number) => {
    const { original, cause, functionName } = originOf(invocation);
    if (cause !== 'caller') return { own: false, suffix: words.fromFunction(functionName) };
    return original === invocation
      ? { own: true, suffix: '' }
      : { own: false, suffix: words.ofCopy };
  };
}
