import { MILLISECOND, MINUTE, type Micros, SECOND } from '../micros';
import { quotas } from '../quotas';
import { rateWindow } from '../rate-window';
import type { FunctionRecord, ProvisionedPool, VersionRecord } from '../records';
import { due } from '../timer';
import { nextSeq, schedule, type World } from '../world';
import { newEnvironment } from './place';

/** Makes the pools of a function what its settings say: those that stay as they are keep their environments. */
export function allocateProvisioned(world: World, fn: FunctionRecord): void {
  const wanted = new Map(
    fn.config.qualifiers
      .filter(({ provisionedConcurrency }) => provisionedConcurrency > 0)
      .map(({ qualifier, provisionedConcurrency }) => [qualifier, provisionedConcurrency]),
  );
  for (const [qualifier, pool] of fn.pools) {
    if (wanted.get(qualifier) === pool.size && pool.version === versionFor(fn, qualifier)) continue;
    pool.status = 'removed';
    pool.idle.length = 0;
    fn.pools.delete(qualifier);
  }
  for (const [qualifier, size] of wanted) {
    if (!fn.pools.has(qualifier)) allocate(world, fn, qualifier, size);
  }
}

function allocate(world: World, fn: FunctionRecord, qualifier: string, size: number): void {
  const version = versionFor(fn, qualifier);
  const pool: ProvisionedPool = {
    functionName: fn.config.name,
    qualifier,
    version,
    size,
    requests: rateWindow(quotas.requestsPerConcurrency * size, SECOND),
    status: 'allocating',
    idle: [],
  };
  fn.pools.set(qualifier, pool);
  const until = world.now + allocationTime(size) + version.settings.initMs * MILLISECOND;
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: 'provisioned.allocating',
    rule: 'concurrency.provisioned-allocation',
    run: 0,
    functionName: pool.functionName,
    qualifier,
    environments: size,
    until,
  });
  schedule(world, until, due.provisioned, pool);
}

/** All environments of the pool are ready at once, or none because INIT fails. */
export function finishProvisioning(world: World, pool: ProvisionedPool): void {
  if (pool.status === 'removed') return;
  const { functionName, qualifier, size, version } = pool;
  if (version.settings.behaviour.kind === 'failsInit') {
    pool.status = 'failed';
    world.onEvent({
      seq: nextSeq(world),
      at: world.now,
      type: 'provisioned.failed',
      rule: 'concurrency.provisioned-failed',
      run: 0,
      functionName,
      qualifier,
    });
    return;
  }
  pool.status = 'ready';
  for (let n = 0; n < size; n += 1) pool.idle.push(newEnvironment(world, version, pool));
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: 'provisioned.ready',
    rule: 'concurrency.provisioned-allocation',
    run: 0,
    functionName,
    qualifier,
    environments: size,
  });
}

const allocationTime = (size: number): Micros =>
  Math.ceil(size / quotas.provisionedPerMinute) * MINUTE;

/** The version that a qualifier's environments run: an alias prepares its main version. */
function versionFor(fn: FunctionRecord, qualifier: string): VersionRecord {
  const alias = fn.config.aliases.find(({ name }) => name === qualifier);
  const version = fn.versions.get(alias === undefined ? qualifier : String(alias.version));
  if (version === undefined) throw new Error(`${qualifier} of ${fn.config.name} is no version`);
  return version;
}
