import type { Account } from '../account';
import { checkFunctionConfig } from '../check-function-config';
import type { CommandResult } from '../command';
import { recountUnreserved, reservedTotal } from '../concurrency';
import type { FunctionConfig } from '../function-config';
import { quotas } from '../quotas';
import { randomStream } from '../random';
import type { Target } from '../target';
import { nextSeq, type World } from '../world';

export function configureAccount(world: World, account: Account): CommandResult {
  if (!Number.isInteger(account.concurrency) || account.concurrency < quotas.minimumUnreserved) {
    return {
      ok: false,
      code: 'outOfRange',
      message: `The account's concurrency must be a whole number of at least ${quotas.minimumUnreserved}.`,
    };
  }
  world.account = account;
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: 'account.configured',
    rule: 'configuration.made',
    run: 0,
    account,
  });
  return done;
}

export function configureTarget(world: World, target: Target): CommandResult {
  if (!world.targets.some(({ kind, name }) => kind === target.kind && name === target.name)) {
    world.targets.push(target);
    world.onEvent({
      seq: nextSeq(world),
      at: world.now,
      type: 'target.configured',
      rule: 'configuration.made',
      run: 0,
      target,
    });
  }
  return done;
}

/** Creates the function or replaces its settings. New code, memory or time-out means new execution environments. */
export function configureFunction(world: World, config: FunctionConfig): CommandResult {
  const fault = checkFunctionConfig(config);
  if (fault !== null) return { ok: false, code: 'outOfRange', message: fault };
  const reserved = reservedTotal(world, config.name) + (config.reservedConcurrency ?? 0);
  if (world.account.concurrency - reserved < quotas.minimumUnreserved) {
    return {
      ok: false,
      code: 'reservesTooMuch',
      message: `Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [${quotas.minimumUnreserved}].`,
    };
  }
  const fn = world.functions.get(config.name);
  if (fn === undefined) {
    world.functions.set(config.name, {
      config,
      inFlight: 0,
      idle: [],
      generation: 1,
      synchronousFailures: 0,
      failureStream: randomStream(world.seed, `${config.name}/failure`),
      durationStream: randomStream(world.seed, `${config.name}/duration`),
    });
  } else {
    if (needsNewEnvironments(fn.config, config)) {
      fn.generation += 1;
      fn.idle.length = 0;
      fn.synchronousFailures = 0;
    }
    fn.config = config;
    recountUnreserved(world);
  }
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: 'function.configured',
    rule: 'configuration.made',
    run: 0,
    config,
  });
  return done;
}

const needsNewEnvironments = (before: FunctionConfig, after: FunctionConfig): boolean =>
  before.memoryMb !== after.memoryMb ||
  before.timeoutMs !== after.timeoutMs ||
  JSON.stringify(before.behaviour) !== JSON.stringify(after.behaviour);

const done: CommandResult = { ok: true, run: 0 };
