import { createQueue, type Message, put } from '#queues';
import { readPattern } from '../patterns/event-pattern';
import type { BusRule, RuleTarget } from './bus';
import { settingsOf } from './host-queue';
import {
  definitionsKey,
  definitionsSchema,
  type KeptDefinitions,
  type KeptMessage,
  type KeptMoment,
  keptMessageSchema,
  momentKey,
  momentSchema,
} from './kept-messaging-schema';
import type { MessagingState } from './messaging-state';

/** How long a FIFO queue remembers deduplication ids. */
const deduplicationMs = 300_000;

/** Puts into an empty state what was kept of another. Where nothing was, everything is still to happen. */
export function restoreMessaging(
  state: MessagingState,
  kept: ReadonlyMap<string, string>,
): Pick<KeptMoment, 'seq' | 'origins'> {
  const read = readKept(kept);
  if (read === null) return { seq: 0, origins: [] };
  const { moment, definitions, messages } = read;
  state.ids = moment.ids;
  define(state, definitions);
  for (const [name, sequence] of moment.sequences) {
    const hosted = state.queues.get(name);
    if (hosted) hosted.queue.sequence = sequence;
  }
  for (const [queue, message] of messages) putBack(state, queue, message);
  return moment;
}

interface Kept {
  readonly moment: KeptMoment;
  readonly definitions: KeptDefinitions;
  readonly messages: readonly (readonly [queue: string, message: KeptMessage])[];
}

/** Null if nothing was kept, or what was makes no sense: then the journal alone says what is there. */
function readKept(kept: ReadonlyMap<string, string>): Kept | null {
  const text = kept.get(momentKey);
  if (text === undefined) return null;
  try {
    return {
      moment: momentSchema.parse(JSON.parse(text)),
      definitions: definitionsSchema.parse(JSON.parse(kept.get(definitionsKey) ?? '')),
      messages: [...kept].flatMap(([key, value]) => {
        const [kind, queue = ''] = key.split(' ', 2);
        if (kind !== 'message') return [];
        return [[queue, keptMessageSchema.parse(JSON.parse(value))] as const];
      }),
    };
  } catch (error) {
    console.error(
      'The queues, topics and buses of a room cannot be read as they were kept.',
      error,
    );
    return null;
  }
}

function define(
  state: MessagingState,
  { queues, topics, subscriptions, buses }: KeptDefinitions,
): void {
  for (const { name, createdAt, attributes, tags, modifiedAt, purgedAt } of queues) {
    const known = new Map(attributes);
    state.queues.set(name, {
      queue: createQueue(name, settingsOf(known, state.room.account.id), createdAt),
      attributes: known,
      tags: new Map(tags),
      modifiedAt,
      purgedAt,
      quietUntil: 0,
    });
  }
  for (const topic of topics) {
    const { attributes, tags } = topic;
    const maps = { attributes: new Map(attributes), tags: new Map(tags) };
    state.topics.set(topic.name, { ...topic, ...maps });
  }
  for (const subscription of subscriptions) {
    const attributes = new Map(subscription.attributes);
    const read = readPattern(attributes.get('FilterPolicy') ?? '');
    const filter = read.ok ? read.pattern : null;
    state.subscriptions.set(subscription.id, { ...subscription, attributes, filter });
  }
  for (const { rules, tags, ...bus } of buses) {
    const read = rules.flatMap((rule) => ruleOf(rule) ?? []);
    const named = new Map(read.map((rule) => [rule.name, rule]));
    state.buses.set(bus.name, { ...bus, rules: named, tags: new Map(tags) });
  }
}

function ruleOf({
  targets,
  tags,
  ...rule
}: KeptDefinitions['buses'][number]['rules'][number]): BusRule | null {
  const read = readPattern(rule.patternText);
  if (!read.ok) return null;
  const byId = targets.map((target) => [target.Id, target as RuleTarget] as const);
  return { ...rule, pattern: read.pattern, targets: new Map(byId), tags: new Map(tags) };
}

function putBack(state: MessagingState, name: string, { inFlight, ...kept }: KeptMessage): void {
  const queue = state.queues.get(name)?.queue;
  if (!queue) return;
  const attributes = Object.entries(kept.attributes).map(([key, { dataType, value }]) => [
    key,
    { dataType, value: typeof value === 'string' ? value : Buffer.from(value.base64, 'base64') },
  ]);
  const message: Message = { ...kept, attributes: Object.fromEntries(attributes) };
  put(queue, message);
  if (inFlight) queue.inFlight.add(message);
  const { id, sequenceNumber, deduplicationId, groupId, sentAt } = message;
  if (sequenceNumber === null || deduplicationId === null) return;
  const { deduplicationScope } = queue.settings;
  const key =
    deduplicationScope === 'messageGroup' ? `${deduplicationId} ${groupId}` : deduplicationId;
  queue.deduplicated.set(key, { messageId: id, sequenceNumber, until: sentAt + deduplicationMs });
}
