import { hexOf } from '#engine';
import { usualPayload } from '#engine/sources/source-payloads';
import type { Draft } from './draft';

/** The event that the source would send for this draft, as indented JSON. Loaded when somebody looks at the event. */
export function ownPayload(draft: Draft, run: number): string {
  const { account, config, epochMs, invocationType, seed, source } = draft;
  const event = usualPayload(source).event({
    accountId: account.id,
    region: account.region,
    functionName: config.name,
    invocationType,
    epochMs,
    hex: (purpose, length) => hexOf(seed, `${run}/${purpose}`, length),
  });
  return JSON.stringify(event, null, 2);
}
