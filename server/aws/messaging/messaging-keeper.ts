import type { Message, Queue } from '#queues';
import type { KeptChange } from '#store';
import type { BusRule } from './bus';
import {
  definitionsKey,
  type KeptDefinitions,
  type KeptMessage,
  type KeptMoment,
  messageKey,
  momentKey,
} from './kept-messaging-schema';
import type { MessagingState } from './messaging-state';
import type { Subscription } from './topic';

/** Says what has changed in a room's queues, topics and buses since it was asked last: a row for each message. */
export class MessagingKeeper {
  readonly #state: MessagingState;
  /** What was said to be kept: each queue, by identity, and its messages. */
  readonly #kept = new Map<Queue, Set<string>>();
  #definitions = '';
  #moment = '';

  constructor(state: MessagingState) {
    this.#state = state;
    for (const { queue } of state.queues.values()) {
      this.#kept.set(queue, new Set(queue.messages.keys()));
      queue.touched = new Set();
    }
  }

  changes({
    seq,
    origins,
  }: {
    readonly seq: number;
    readonly origins: readonly (readonly [number, KeptMoment['origins'][number][1]])[];
  }): readonly KeptChange[] {
    const changes: KeptChange[] = [];
    this.#forgetQueues(changes);
    const { queues, ids } = this.#state;
    for (const { queue } of queues.values()) this.#look(queue, changes);
    if (this.#state.redefined) {
      this.#state.redefined = false;
      const text = JSON.stringify(definitionsOf(this.#state));
      if (text !== this.#definitions) changes.push({ key: definitionsKey, value: text });
      this.#definitions = text;
    }
    const sequences = [...queues.values()].flatMap(({ queue: { name, sequence } }) =>
      sequence > 0 ? [[name, sequence]] : [],
    );
    const moment = JSON.stringify({ seq, ids, sequences, origins });
    if (moment !== this.#moment) changes.push({ key: momentKey, value: moment });
    this.#moment = moment;
    return changes;
  }

  /** A queue of the same name is another one. */
  #forgetQueues(changes: KeptChange[]): void {
    for (const [queue, ids] of this.#kept) {
      if (this.#state.queues.get(queue.name)?.queue === queue) continue;
      for (const id of ids) changes.push({ key: messageKey(queue.name, id), value: null });
      this.#kept.delete(queue);
    }
  }

  #look(queue: Queue, changes: KeptChange[]): void {
    queue.touched ??= new Set(queue.messages.keys());
    if (queue.touched.size === 0) return;
    const kept = this.#kept.get(queue) ?? new Set();
    this.#kept.set(queue, kept);
    for (const id of queue.touched) {
      const message = queue.messages.get(id);
      const key = messageKey(queue.name, id);
      if (message) {
        kept.add(id);
        changes.push({ key, value: JSON.stringify(keptMessage(queue, message)) });
      } else if (kept.delete(id)) changes.push({ key, value: null });
    }
    queue.touched.clear();
  }
}

function keptMessage({ inFlight }: Queue, message: Message): KeptMessage {
  const attributes = Object.entries(message.attributes).map(([name, { dataType, value }]) => [
    name,
    {
      dataType,
      value: typeof value === 'string' ? value : { base64: Buffer.from(value).toString('base64') },
    },
  ]);
  return {
    ...message,
    attributes: Object.fromEntries(attributes),
    inFlight: inFlight.has(message),
  };
}

function definitionsOf(state: MessagingState): KeptDefinitions {
  return {
    queues: [...state.queues.values()].map(({ queue, attributes, tags, modifiedAt, purgedAt }) => ({
      name: queue.name,
      createdAt: queue.createdAt,
      modifiedAt,
      purgedAt,
      attributes: [...attributes],
      tags: [...tags],
    })),
    topics: [...state.topics.values()].map(({ attributes, tags, ...topic }) => ({
      ...topic,
      attributes: [...attributes],
      tags: [...tags],
    })),
    subscriptions: [...state.subscriptions.values()].map(keptSubscription),
    buses: [...state.buses.values()].map(({ rules, tags, ...bus }) => ({
      ...bus,
      tags: [...tags],
      rules: [...rules.values()].map(keptRule),
    })),
  };
}

/** Without its filter, which is read from its attributes again. */
const keptSubscription = (
  subscription: Subscription,
): KeptDefinitions['subscriptions'][number] => ({
  id: subscription.id,
  topic: subscription.topic,
  region: subscription.region,
  protocol: subscription.protocol,
  endpoint: subscription.endpoint,
  attributes: [...subscription.attributes],
  raw: subscription.raw,
  filterScope: subscription.filterScope,
  deadLetterQueue: subscription.deadLetterQueue,
});

/** Without its pattern, which is read from the text again. */
const keptRule = (rule: BusRule): KeptDefinitions['buses'][number]['rules'][number] => ({
  name: rule.name,
  region: rule.region,
  description: rule.description,
  roleArn: rule.roleArn,
  enabled: rule.enabled,
  patternText: rule.patternText,
  tags: [...rule.tags],
  targets: [...rule.targets.values()].map((target) => ({ ...target })),
});
