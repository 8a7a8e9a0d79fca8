import type { RuleTarget } from './bus';
import type { BusEvent } from './bus-event';

/** What a target gets of an event: all of it, a part, a text of its own, or a template filled in. */
export function targetInput(
  { Input, InputPath, InputTransformer }: RuleTarget,
  event: BusEvent,
  ruleArn: string,
): string {
  if (Input !== undefined) return Input;
  if (InputPath !== undefined) return JSON.stringify(valueAt(event, InputPath) ?? null);
  if (InputTransformer === undefined) return JSON.stringify(event);
  const { InputPathsMap = {}, InputTemplate } = InputTransformer;
  const reserved: Readonly<Record<string, () => unknown>> = {
    'aws.events.event.ingestion-time': () => event.time,
    'aws.events.rule-arn': () => ruleArn,
    'aws.events.rule-name': () => ruleArn.slice(ruleArn.lastIndexOf('/') + 1),
    'aws.events.event': () => event,
    'aws.events.event.json': () => event,
  };
  let quoted = false;
  // A variable inside quotes is text; outside it is JSON, a string with its quotes.
  return InputTemplate.replace(
    /\\.|"|<([A-Za-z0-9_.-]{1,256})>/g,
    (match, name: string | undefined) => {
      if (match === '"') quoted = !quoted;
      if (name === undefined) return match;
      const path = InputPathsMap[name];
      const value = path === undefined ? reserved[name]?.() : valueAt(event, path);
      if (value === undefined) return path === undefined ? match : quoted ? '' : 'null';
      if (!quoted) return JSON.stringify(value);
      return typeof value === 'string'
        ? JSON.stringify(value).slice(1, -1)
        : JSON.stringify(JSON.stringify(value)).slice(1, -1);
    },
  );
}

/** The value at a path like `$.detail.items[0].id`; undefined if there is none. */
function valueAt(event: BusEvent, path: string): unknown {
  let value: unknown = event;
  for (const [, key, index] of path.slice(1).matchAll(/\.([A-Za-z0-9_-]+)|\[(\d{1,6})\]/g)) {
    if (typeof value !== 'object' || value === null) return undefined;
    const name = key ?? index ?? '';
    if (!Object.hasOwn(value, name)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[name];
  }
  return value;
}

/** Whether EventBridge takes a path: `$`, then members and elements. */
export const isInputPath = (path: string): boolean =>
  path.length <= 256 && /^\$(\.[A-Za-z0-9_-]+|\[\d{1,6}\])*$/.test(path);
