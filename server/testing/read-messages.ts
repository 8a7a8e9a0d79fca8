import type { SimulationEvent } from '#engine';
import {
  deadLetterMessage,
  destinationMessage,
  errorMessageOf,
  requestIdOf,
  timelineOf,
} from '#model';
import { invocationOrigins } from '#model/invocation-origin';
import type { DeadLetter, DestinationMessage, DestinationRecord } from './message';
import { parsedJson } from './parsed-json';
import { type RoomJournal, timeOf } from './room-journal';

type Delivered<Type> = Extract<SimulationEvent, { type: Type }>;

/** The dead letters that functions left so far, in the order in which they arrived. */
export const readDeadLetters = (journal: RoomJournal): readonly DeadLetter[] =>
  deliveries(journal, 'deadLetter.delivered').flatMap(({ event, events }) => {
    const { at, target, invocation, errorCode, outcome } = event;
    const letter = deadLetterMessage(events, invocation, journal);
    if (letter === null) return [];
    const body = letter.kind === 'sqs' ? letter.body : letter.notification.Message;
    const { functionName, original } = invocationOrigins(events)(invocation);
    const RequestID = requestIdOf(journal.seed, original);
    const ErrorMessage = errorMessageOf(outcome, errorCode, RequestID);
    return {
      target,
      functionName,
      body,
      payload: parsedJson(body),
      attributes: { RequestID, ErrorCode: errorCode, ErrorMessage },
      deliveredAt: timeOf(journal, at),
    };
  });

/** The records that arrived at destinations so far, in the order in which they arrived. */
export const readDestinationMessages = (journal: RoomJournal): readonly DestinationMessage[] =>
  deliveries(journal, 'destination.delivered').flatMap(({ event, events }) => {
    const message = destinationMessage(events, event.invocation, journal);
    if (message === null) return [];
    return {
      target: message.target,
      functionName: invocationOrigins(events)(event.invocation).functionName,
      body: message.kind === 'eventbridge' ? message.event : message.record,
      record: JSON.parse(message.record) as DestinationRecord,
      deliveredAt: timeOf(journal, event.at),
    };
  });

/** The events of this type, each with all those of its run. */
function deliveries<Type extends 'deadLetter.delivered' | 'destination.delivered'>(
  { events, runs }: RoomJournal,
  type: Type,
): readonly { readonly event: Delivered<Type>; readonly events: readonly SimulationEvent[] }[] {
  return events.flatMap((event) => {
    if (event.type !== type) return [];
    const timeline = timelineOf(runs, event.run);
    return timeline === null ? [] : [{ event: event as Delivered<Type>, events: timeline.events }];
  });
}

/** The places that can be asked about: those that exist or existed in the room, by their names. */
export const targetNames = ({ events }: RoomJournal): ReadonlySet<string> =>
  new Set(
    events.flatMap((event) => {
      if (event.type === 'target.configured') return event.target.name;
      if (event.type !== 'function.configured') return [];
      // A function is a destination without having been made one.
      const { deadLetter, onSuccess, onFailure } = event.config;
      return [deadLetter, onSuccess, onFailure].flatMap((target) => target?.name ?? []);
    }),
  );
