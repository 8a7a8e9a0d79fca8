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
