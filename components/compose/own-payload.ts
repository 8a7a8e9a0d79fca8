import { type EventContext, hexOf } from '#engine';
import { sourcePayloads, usualPayload } from '#engine/sources/source-payloads';
import type { Draft } from './draft';

/** The event that the source would send for this draft, as indented JSON. Loaded when somebody looks at the event. */
export const ownPayload = (draft: Draft, run: number): string =>
  JSON.stringify(usualPayload(draft.source).event(contextOf(draft, run)), null, 2);

/** The kinds of event that the source of this draft sends, its usual one first. */
export const templatesOf = ({ source }: Draft): readonly string[] =>
  sourcePayloads[source].map(({ name }) => name);

/** One of them, as indented JSON. */
export function templatePayload(draft: Draft, run: number, name: string): string {
  const sample = sourcePayloads[draft.source].find((one) => one.name === name);
  return JSON.stringify(
    (sample ?? usualPayload(draft.source)).event(contextOf(draft, run)),
    null,
    2,
  );
}

function contextOf(draft: Draft, run: number): EventContext {
  const { account, functionName, epochMs, invocationType, seed } = draft;
  return {
    accountId: account.id,
    region: account.region,
    functionName,
    invocationType,
    epochMs,
    hex: (purpose, length) => hexOf(seed, `${run}/${purpose}`, length),
  };
}
