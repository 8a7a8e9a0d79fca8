import { type AsynchronousSettings, defaultAsynchronous } from './function-config';
import type { EnvironmentRecord, FunctionRecord, InvocationRecord } from './records';

/** The function an accepted invocation belongs to. */
export function functionOf(invocation: InvocationRecord): FunctionRecord {
  if (invocation.fn === null) throw new Error(`invocation ${invocation.id} has no function yet`);
  return invocation.fn;
}

/** The execution environment an invocation runs in. */
export function environmentOf(invocation: InvocationRecord): EnvironmentRecord {
  if (invocation.environment === null) {
    throw new Error(`invocation ${invocation.id} has no execution environment`);
  }
  return invocation.environment;
}

/** What happens to this event if it fails: the settings in force now of the qualifier it was sent to. */
export function asynchronousOf(invocation: InvocationRecord): AsynchronousSettings {
  const { config, asynchronous } = functionOf(invocation);
  const { qualifier } = invocation.request.call;
  if (qualifier === null || qualifier === '$LATEST') return config;
  return asynchronous.get(qualifier) ?? defaultAsynchronous;
}
