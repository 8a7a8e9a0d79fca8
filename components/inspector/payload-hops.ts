import { isFunctionError, type Micros, type SimulationEvent } from '#engine';
import { sourceOf } from '#engine/sources/known-sources';
import {
  type DestinationMessage,
  invocationOrigins,
  invocationPayload,
  invokeResponse,
  type RoomFacts,
  type RunState,
  requestIdOf,
  resultBody,
} from '#model';
import { catalogue } from '#model/catalogue';
import { httpRequestOf } from '#model/payload/http-request';
import { hopWords as words } from '../words/hops';
import { type RunMessage, runMessages } from './run-messages';

/** One place that a message came through, with what it was there. */
export interface PayloadHop {
  readonly id: string;
  readonly at: Micros;
  readonly name: string;
  readonly note: string | null;
  readonly body: string;
  /** What stands beside the body: headers, attributes. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
  /** The hop whose message this one comes from; null where it comes from none. */
  readonly from: string | null;
  /** A message that is left for others to read has a card of its own. */
  readonly message: RunMessage | null;
}

type Of<T extends SimulationEvent['type']> = Extract<SimulationEvent, { type: T }>;

/** A loop of functions causes hundreds: a page shows the first ones. */
const chainedAtMost = 10;

/** What became of the message on its way, hop by hop: to the code, back to the caller, and to where it was left. */
export function payloadHops(
  events: readonly SimulationEvent[],
  state: RunState,
  room: RoomFacts,
): readonly PayloadHop[] {
  const sent = events.find((event) => event.type === 'call.sent');
  if (sent?.type !== 'call.sent') return [];
  const door = sourceOf(sent.source).frontDoor;
  const there = [...requestHops(sent, door?.name ?? null), ...eventHops(events, sent, state)];
  const back = answerHops(events, sent, state, room, door?.name ?? null);
  const messages = runMessages(events, room);
  return [...there, ...back, ...messages.map(messageHop), ...chainedHops(events, messages, room)];
}

const plain = { note: null, attributes: [], from: null, message: null } as const;

function requestHops(sent: Of<'call.sent'>, door: string | null): readonly PayloadHop[] {
  const request = door === null ? null : httpRequestOf(sent.payload);
  const { station } = sourceOf(sent.source);
  const call = {
    ...plain,
    id: 'call',
    at: sent.at,
    name: words.names.call(door ?? station),
    note: words.notes.call,
    body: sent.payload,
    from: request === null ? null : 'request',
  };
  if (request === null || door === null) return [call];
  const name = words.names.request(door);
  return [
    { ...plain, id: 'request', at: sent.at, name, note: words.notes.request, body: request },
    call,
  ];
}

/** What the code got, once it has run. */
function eventHops(
  events: readonly SimulationEvent[],
  sent: Of<'call.sent'>,
  { functionName, attempts }: RunState,
): readonly PayloadHop[] {
  const first = events.find((event) => event.type === 'attempt.started');
  if (first === undefined) return [];
  return [
    {
      ...plain,
      id: 'event',
      at: first.at,
      name: words.names.event(functionName),
      note: words.notes.event(attempts.length),
      body: sent.payload,
      from: 'call',
    },
  ];
}

/** What the code handed back, what Lambda made of it, and what a front door made of that. */
function answerHops(
  events: readonly SimulationEvent[],
  sent: Of<'call.sent'>,
  state: RunState,
  room: RoomFacts,
  door: string | null,
): readonly PayloadHop[] {
  const originOf = invocationOrigins(events);
  const own = (invocation: number): boolean => originOf(invocation).cause === 'caller';
  const hops: PayloadHop[] = [];
  const finished = events.findLast(
    (event): event is Of<'attempt.finished'> =>
      event.type === 'attempt.finished' && own(event.invocation),
  );
  if (finished !== undefined) {
    const failed = isFunctionError(finished.outcome);
    const requestId = requestIdOf(room.seed, originOf(finished.invocation).original);
    hops.push({
      ...plain,
      id: 'result',
      at: finished.at,
      name: (failed ? words.names.failure : words.names.result)(state.functionName),
      note: failed ? words.notes.failure : words.notes.result,
      body: resultBody(finished.outcome, requestId),
    });
  }
  const answered = events.findLast(
    (event): event is Of<'invoke.answered'> =>
      event.type === 'invoke.answered' && own(event.invocation),
  );
  const response = answered && invokeResponse(events, answered.invocation, room);
  if (answered && response) {
    const caller =
      door ?? (sent.source === 'sdk' ? words.theCaller : catalogue(sourceOf(sent.source).station));
    const waited = answered.outcome !== null;
    hops.push({
      ...plain,
      id: 'answer',
      at: answered.at,
      name: words.names.answer(caller),
      note: waited ? null : noteOf(answered),
      body: response.body,
      attributes: [
        ['Status', `${response.status} ${response.statusText}`.trim()],
        ...response.headers.filter(([name]) => name === 'X-Amz-Function-Error'),
      ],
      from: waited ? 'result' : null,
    });
  }
  const { frontDoor } = state.caller;
  const told = events.findLast((event) => event.type === 'frontDoor.answered');
  if (door !== null && frontDoor !== null && told !== undefined) {
    hops.push({
      ...plain,
      id: 'doorAnswer',
      at: told.at,
      name: words.names.doorAnswer(door),
      note: catalogue(frontDoor.because),
      body: frontDoor.body,
      attributes: [
        ['Status', `${frontDoor.status ?? ''} ${frontDoor.statusText}`.trim()],
        ...Object.entries(frontDoor.headers),
      ],
      from: hops.some(({ id }) => id === 'answer') ? 'answer' : null,
    });
  }
  // An event's caller is answered long before its code ends.
  return hops.sort((a, b) => a.at - b.at);
}

const noteOf = ({ status, refusal }: Of<'invoke.answered'>): string => {
  if (refusal !== null) return words.notes.refused;
  return status === 204 ? words.notes.dryRun : words.notes.accepted;
};

const messageHop = (message: RunMessage): PayloadHop => ({
  ...plain,
  id: `message-${message.seq}`,
  at: message.event.at,
  name: message.title,
  body: bodyOf(message),
  from: message.own ? 'call' : null,
  message,
});

function bodyOf(message: RunMessage): string {
  switch (message.kind) {
    case 'deadLetter':
      return message.message.kind === 'sqs'
        ? message.message.body
        : JSON.stringify(message.message.notification);
    case 'record':
      return recordBody(message.message);
    case 'sourceDeadLetter':
      return message.message.body;
  }
}

function recordBody(message: DestinationMessage): string {
  switch (message.kind) {
    case 'sqs':
    case 's3':
      return message.body;
    case 'sns':
      return JSON.stringify(message.notification);
    case 'lambda':
      return message.payload;
    case 'eventbridge':
      return message.event;
  }
}

/** The events of invocations that the run caused. */
function chainedHops(
  events: readonly SimulationEvent[],
  messages: readonly RunMessage[],
  room: RoomFacts,
): readonly PayloadHop[] {
  return events
    .filter((event) => event.type === 'invoke.chained')
    .slice(0, chainedAtMost)
    .map((event) => {
      const record = messages.find(
        (message) => message.kind === 'record' && message.event.invocation === event.by,
      );
      return {
        ...plain,
        id: `chained-${event.invocation}`,
        at: event.at,
        name: words.names.chained(event.functionName),
        note: words.notes.chained,
        body: invocationPayload(events, event.invocation, room),
        from: record === undefined ? null : `message-${record.seq}`,
      };
    });
}
