import { nextFraction } from '../random';
import type { FunctionRecord, InvocationRecord, VersionRecord } from '../records';
import { nextSeq, type World } from '../world';

/** The version this attempt runs: an alias is looked up each time, so that a moved alias takes queued events along. */
export function resolveVersion(
  world: World,
  fn: FunctionRecord,
  invocation: InvocationRecord,
): VersionRecord {
  const { qualifier } = invocation.request.call;
  if (qualifier === null || qualifier === '$LATEST') return fn.latest;
  const alias = fn.config.aliases.find(({ name }) => name === qualifier);
  // A version or alias that was removed meanwhile leaves its events to $LATEST: AWS documents nothing for this.
  if (alias === undefined) return fn.versions.get(qualifier) ?? fn.latest;
  const { additional } = alias;
  const picked =
    additional !== null && nextFraction(fn.aliasStream) < additional.weight
      ? additional.version
      : alias.version;
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: 'alias.resolved',
    rule: additional === null ? 'versions.alias' : 'versions.weighted-alias',
    run: invocation.runId,
    invocation: invocation.id,
    alias: alias.name,
    version: picked,
  });
  return fn.versions.get(String(picked)) ?? fn.latest;
}
