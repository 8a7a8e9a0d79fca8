import { MILLISECOND, type Micros, type SimulationEvent } from '#engine';
import { deadLetterMessage, destinationMessage, type RoomFacts, sourceDeadLetter } from '#model';
import type { MessageAttribute } from '#queues';
import type { BusEvent } from './bus-event';
import { deliverToQueue, type Parcel } from './enqueue';
import { hostBus } from './host-bus';
import { hostQueue } from './host-queue';
import { hostTopic } from './host-topic';
import type { KeptMoment } from './kept-messaging-schema';
import { type MessagingState, nextId } from './messaging-state';
import { publish } from './publish';
import { putEvent } from './put-event';
import type { RunOrigin } from './run-origin';

/** A run under way: what its messages are made of. */
interface Run extends RunOrigin {
  readonly events: SimulationEvent[];
}

export interface LambdaDeliveries {
  /** Hears an event of the room while it happens. */
  observe(event: SimulationEvent): void;
  /** Where the runs under way come from that a topic or a bus caused. */
  origins(): readonly (readonly [run: number, origin: RunOrigin])[];
  /** Says where the run comes from that begins in `start`. */
  during(origin: RunOrigin, start: () => void): void;
}

const fromOutside: RunOrigin = { hops: 0, rule: null };

/**
 * Takes what the simulated Lambda sends to queues, topics and buses, and puts it there. What happened before `kept` is
 * there already.
 */
export function createLambdaDeliveries(
  state: MessagingState,
  kept: Pick<KeptMoment, 'seq' | 'origins'> = { seq: 0, origins: [] },
): LambdaDeliveries {
  const { room } = state;
  const runs = new Map<number, Run>();
  const keptOrigins = new Map(kept.origins);
  /** Where those come from that a topic or a bus caused. */
  const caused = new Map<number, RunOrigin>();
  let origin = fromOutside;

  return {
    origins: () => [...caused],

    during(next, start) {
      origin = next;
      start();
      origin = fromOutside;
    },

    observe(event) {
      const done = event.seq <= kept.seq;
      switch (event.type) {
        case 'target.configured':
          if (!done) host(event.target.kind, event.target.name, timeOf(event.at));
          break;
        // Whoever deletes a queue here has done so already; elsewhere it goes now.
        case 'target.deleted':
          if (done) break;
          if (event.target.kind === 'sqs') state.queues.delete(event.target.name);
          state.redefined = true;
          break;
        case 'call.sent':
          begin(event, keptOrigins.get(event.run) ?? origin);
          break;
        case 'invoke.received':
        case 'invoke.chained':
        case 'invoke.answered':
        case 'event.duplicated':
        case 'call.abandoned':
          runs.get(event.run)?.events.push(event);
          break;
        case 'deadLetter.delivered':
        case 'destination.delivered':
        case 'sourceDeadLetter.delivered': {
          const run = runs.get(event.run);
          run?.events.push(event);
          if (run && !done) deliver(run, event);
          break;
        }
        case 'run.ended':
          runs.delete(event.run);
          caused.delete(event.run);
          break;
      }
    },
  };

  function begin(event: Extract<SimulationEvent, { type: 'call.sent' }>, from: RunOrigin): void {
    runs.set(event.run, { ...from, events: [event] });
    if (from !== fromOutside) caused.set(event.run, from);
  }

  function deliver(
    run: Run,
    event: Extract<
      SimulationEvent,
      { type: 'deadLetter.delivered' | 'destination.delivered' | 'sourceDeadLetter.delivered' }
    >,
  ): void {
    const now = timeOf(event.at);
    switch (event.type) {
      case 'deadLetter.delivered':
        deliverDeadLetter(run, event.invocation, event.target.name, now);
        break;
      case 'destination.delivered':
        deliverRecord(run, event.invocation, now);
        break;
      case 'sourceDeadLetter.delivered':
        deliverSourceDeadLetter(run, event.queue, now);
        break;
      default:
        event satisfies never;
    }
  }

  function deliverDeadLetter(run: Run, invocation: number, name: string, now: number): void {
    const letter = deadLetterMessage(run.events, invocation, facts());
    if (letter === null) return;
    if (letter.kind === 'sqs') {
      const attributes = attributesOf(letter.messageAttributes);
      toQueue(name, { body: letter.body, attributes }, now);
    } else toTopic(run, name, letter.notification, now);
  }

  function deliverRecord(run: Run, invocation: number, now: number): void {
    const message = destinationMessage(run.events, invocation, facts());
    if (message === null) return;
    const { name } = message.target;
    switch (message.kind) {
      case 'sqs': {
        const traceHeader = message.systemAttributes.AWSTraceHeader;
        toQueue(name, { body: message.body, traceHeader }, now);
        break;
      }
      case 'sns':
        toTopic(run, name, message.notification, now);
        break;
      case 'eventbridge': {
        const bus = state.buses.get(name);
        const event = JSON.parse(message.event) as BusEvent;
        if (bus) putEvent(state, bus, event, run.hops + 1, now);
        break;
      }
      // The simulation invokes the function itself; nothing reads buckets.
      case 'lambda':
      case 's3':
        break;
      default:
        message satisfies never;
    }
  }

  function deliverSourceDeadLetter(run: Run, queue: string, now: number): void {
    const letter = sourceDeadLetter(run.events, facts());
    if (letter === null) return;
    const attributes = attributesOf(letter.messageAttributes);
    // The simulation knows a rule of its own; this run's rule is a real one.
    if (run.rule !== null && attributes.RULE_ARN) {
      attributes.RULE_ARN = { dataType: 'String', value: run.rule.ruleArn };
      attributes.TARGET_ARN = { dataType: 'String', value: run.rule.targetArn };
    }
    toQueue(queue, { body: letter.body, attributes }, now);
  }

  function toQueue(name: string, parcel: Parcel, now: number): void {
    deliverToQueue(state, name, { ...parcel, senderId }, now);
  }

  function toTopic(
    run: Run,
    name: string,
    notification: {
      readonly MessageId: string;
      readonly TopicArn: string;
      readonly Message: string;
      readonly MessageAttributes?: Readonly<
        Record<string, { readonly Type: string; readonly Value: string }>
      >;
    },
    now: number,
  ): void {
    if (!state.topics.has(name)) return;
    const attributes = Object.entries(notification.MessageAttributes ?? {}).map(
      ([key, { Type, Value }]) => [key, { dataType: Type, value: Value }] as const,
    );
    const message = {
      id: notification.MessageId,
      topic: name,
      topicArn: notification.TopicArn,
      subject: null,
      body: notification.Message,
      bodies: {},
      attributes: Object.fromEntries(attributes),
      groupId: null,
      deduplicationId: nextId(state),
      sequenceNumber: null,
      hops: run.hops + 1,
    };
    publish(state, message, now);
  }

  function host(kind: string, name: string, now: number): void {
    if (kind === 'sqs') hostQueue(state, name, now);
    if (kind === 'sns') hostTopic(state, name, now);
    if (kind === 'eventbridge') hostBus(state, name, now);
  }

  function facts(): RoomFacts {
    return { seed: room.seed, epochMs: room.epochMs, account: room.account };
  }

  function timeOf(at: Micros): number {
    return room.epochMs + at / MILLISECOND;
  }
}

const attributesOf = (
  attributes: Readonly<Record<string, { readonly DataType: string; readonly StringValue: string }>>,
): Record<string, MessageAttribute> =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, { DataType, StringValue }]) => [
      name,
      { dataType: DataType, value: StringValue },
    ]),
  );

/** The unique id of the execution role that sends for Lambda. */
const senderId = 'AROALAMBDARIUMLAMBDA:awslambda';
