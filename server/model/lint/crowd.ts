import { quotas, sources } from '#engine';
import type { Call } from './calls';

/**
 * Whether the calls are so few that they could all run at once in what an account always keeps unreserved: then what
 * some function claims takes nothing from the others.
 */
export function crowdIsSmall(calls: readonly Call[]): boolean {
  let most = 0;
  for (const { sent } of calls) {
    // A chain of calls may branch.
    if (sent === null) return false;
    const { client, duplicates, source } = sent.act;
    const { repeats } = sources[source];
    const again = client?.attempts ?? (repeats?.on.includes('limit') ? repeats.tries : 1);
    most += again * (1 + duplicates);
  }
  return most <= quotas.minimumUnreserved;
}
