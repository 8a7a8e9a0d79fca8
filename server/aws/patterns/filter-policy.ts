import type { MessageAttribute } from '#queues';
import { type EventPattern, matchesPattern } from './event-pattern';

/** What a subscription lets through: the language of event patterns, on attributes or on the body. */
export type FilterPolicy = EventPattern;

/** Whether a message passes. A body that is no JSON object passes no filter on the body. */
export function passesFilter(
  policy: FilterPolicy,
  scope: 'MessageAttributes' | 'MessageBody',
  message: {
    readonly body: string;
    readonly attributes: Readonly<Record<string, MessageAttribute>>;
  },
): boolean {
  const value = scope === 'MessageBody' ? parsed(message.body) : valuesOf(message.attributes);
  return typeof value === 'object' && value !== null && matchesPattern(policy, value);
}

const valuesOf = (attributes: Readonly<Record<string, MessageAttribute>>): object =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, { dataType, value }]) => {
      if (typeof value !== 'string') return [name, undefined];
      if (dataType.startsWith('Number')) return [name, Number(value)];
      return [name, dataType === 'String.Array' ? parsed(value) : value];
    }),
  );

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
