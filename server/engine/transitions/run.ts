import { environmentOf } from '../assigned';
import { decideOutcome } from '../decide-outcome';
import { enter } from '../enter';
import type { SimulationEvent } from '../event';
import { phase } from '../lifecycle';
import { MILLISECOND } from '../micros';
import { quotas } from '../quotas';
import type { InvocationRecord } from '../records';
import { due } from '../timer';
import { nextSeq, schedule, type World } from '../world';
import { awaitCode } from './code';
import { resumeLeftWork } from './left-work';

/** The handler begins. The earlier of its end and the time-out is scheduled, so nothing ever needs cancelling. */
export function run(
  world: World,
  invocation: InvocationRecord,
  start: 'cold' | 'warm' | 'restarted',
  concurrency: 'onDemand' | 'provisioned' | 'spillover',
): void {
  enter(invocation, phase.running);
  const environment = environmentOf(invocation);
  const { settings } = environment;
  const init = settings.initMs * MILLISECOND;
  // An INIT that throws is all that the attempt does; any other that is repeated comes before the handler.
  const isReal = settings.behaviour.kind === 'code';
  const repeatsInit =
    settings.behaviour.kind !== 'failsInit' &&
    !isReal &&
    (start === 'restarted' || (start === 'cold' && init > quotas.initLongest));
  if (environment.needsRestart) {
    environment.needsRestart = false;
    environment.moduleUses = 0;
  }
  invocation.attempts += 1;
  if (isReal) environment.duration = settings.timeoutMs * MILLISECOND;
  else decideOutcome(environment, invocation, repeatsInit ? init : 0);
  invocation.version = environment.version.version;
  const until = world.now + environment.duration;
  const started: Extract<SimulationEvent, { type: 'attempt.started' }> = {
    seq: nextSeq(world),
    at: world.now,
    type: 'attempt.started',
    rule:
      concurrency === 'onDemand'
        ? start === 'cold'
          ? 'environment.cold-start'
          : start === 'warm'
            ? 'environment.reuse'
            : 'environment.reset'
        : concurrency === 'provisioned'
          ? 'concurrency.provisioned'
          : 'concurrency.spillover',
    run: invocation.runId,
    invocation: invocation.id,
    attempt: invocation.attempts,
    environment: environment.id,
    start,
    version: environment.version.version,
    concurrency,
    eventAge: invocation.request.asynchronous ? world.now - invocation.acceptedAt : 0,
    moduleUses: environment.moduleUses,
    environmentUses: environment.uses,
    until,
  };
  // Written out twice, so that simulated attempts have one shape and no property is copied for them.
  world.onEvent(isReal ? { ...started, outside: true } : started);
  environment.moduleUses += 1;
  environment.uses += 1;
  if (environment.leftWork.length > 0) resumeLeftWork(world, invocation, environment.leftWork);
  if (isReal) awaitCode(world, invocation, 'invoke', start, until);
  else schedule(world, until, due.finished, invocation);
}
