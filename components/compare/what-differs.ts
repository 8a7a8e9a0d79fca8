import type { BehaviourKind, FunctionConfig } from '#engine';
import { sourceOf } from '#engine/sources/known-sources';
import { canonicalJson, formatMilliseconds, groupDigits } from '#model';
import { behaviourNames } from '../compose/behaviour-choice';
import { actOf, type Draft } from '../compose/draft';
import { settingNames, settingValues } from '../words/compare';

/** One thing that two drafts do not have in common. */
export interface Difference {
  readonly key: string;
  /** Whether it belongs to the call, which cannot be changed once it is sent. */
  readonly part: 'call' | 'function';
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** What differs between two drafts: of the call first, then of the function, in the order of their settings. */
export function whatDiffers(before: Draft, after: Draft): readonly Difference[] {
  return [
    ...differences('call', actOf(before), actOf(after)),
    ...differences('function', before.config, after.config),
  ];
}

function differences(part: Difference['part'], before: object, after: object): Difference[] {
  const known = new Map<string, unknown>(Object.entries(before));
  return Object.entries(after).flatMap(([key, value]: [string, unknown]) => {
    const was = known.get(key);
    const name = settingNames[key];
    if (name === undefined || canonicalJson(was) === canonicalJson(value)) return [];
    const texts =
      kindOf(was) === kindOf(value)
        ? { before: textOf(key, was), after: textOf(key, value) }
        : { before: kindText(key, was), after: kindText(key, value) };
    // Two long texts that begin alike must not look the same.
    const alike = texts.before === texts.after;
    return [{ key, part, name, ...texts, ...(alike ? { after: settingValues.changed } : {}) }];
  });
}

function textOf(key: string, value: unknown): string {
  if (key === 'payload') return payloadText(value);
  if (value === null || value === undefined) return settingValues.none;
  if (typeof value === 'boolean') return value ? settingValues.yes : settingValues.no;
  if (typeof value === 'number') return numberText(key, value);
  if (key === 'source') return sourceOf(value as Draft['source']).name;
  if (typeof value === 'string') return value;
  if (key === 'behaviour') return behaviourText(value as FunctionConfig['behaviour']);
  if (isTarget(value)) return `${value.name} (${value.kind})`;
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** Of two behaviours of different kinds the kinds say enough. */
const kindText = (key: string, value: unknown): string =>
  key === 'behaviour' ? behaviourNames[kindOf(value) as BehaviourKind].label : textOf(key, value);

const kindOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'kind' in value ? value.kind : null;

function payloadText(value: unknown): string {
  if (typeof value !== 'string') return settingValues.own;
  const text = value.replace(/\s+/g, ' ').trim();
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

function numberText(key: string, value: number): string {
  if (key.endsWith('Mb')) return `${groupDigits(value)} MB`;
  if (key === 'timeoutMs') return `${groupDigits(value / 1_000)} s`;
  if (key.endsWith('Ms')) return formatMilliseconds(value);
  return key.endsWith('S') ? `${groupDigits(value)} s` : groupDigits(value);
}

function behaviourText({ kind, ...details }: FunctionConfig['behaviour']): string {
  const shown = Object.entries(details)
    .filter(([, value]) => value !== null && value !== '')
    .map(([key, value]) => (typeof value === 'number' ? numberText(key, value) : String(value)));
  const rest = shown.join(', ');
  const { label } = behaviourNames[kind];
  return rest === '' ? label : `${label} (${rest.length > 48 ? `${rest.slice(0, 47)}…` : rest})`;
}

const isTarget = (value: unknown): value is { readonly kind: string; readonly name: string } =>
  typeof value === 'object' && value !== null && 'kind' in value && 'name' in value;
