import { functionArn } from '#model';
import { type DescribedFunction, findFunction } from './described-function';
import { lambdaDate } from './function-configuration';
import { faults } from './lambda-fault';
import type { OperationCall } from './operation';
import { provisionedOf } from './qualifier-settings';
import type { Reference } from './reference';
import { versionOf } from './resolve-version';

/** The status of provisioned concurrency as AWS writes it: none is there until all of it is. */
export function provisionedConfiguration(
  { room }: Pick<OperationCall, 'room'>,
  { config, note }: DescribedFunction,
  qualifier: string,
  justAsked = false,
) {
  const requested = provisionedOf(config, qualifier);
  const status = justAsked
    ? 'allocating'
    : room.inventory.provisionedStatus(config.name, qualifier);
  const ready = status === 'ready' ? requested : 0;
  return {
    RequestedProvisionedConcurrentExecutions: requested,
    AvailableProvisionedConcurrentExecutions: ready,
    AllocatedProvisionedConcurrentExecutions: ready,
    Status: status === 'ready' ? 'READY' : status === 'failed' ? 'FAILED' : 'IN_PROGRESS',
    ...(status === 'failed' && { StatusReason: 'FUNCTION_ERROR_INIT_FAILURE' }),
    LastModified: lambdaDate(note.provisionedAtMs[qualifier] ?? note.latest.modifiedMs),
  };
}

/** The function and the version or alias whose provisioned concurrency is meant. Throws 404 if it is not there. */
export function provisionedSubject(
  call: OperationCall,
  { name, qualifier }: Reference,
  unpublished: string,
): { readonly fn: DescribedFunction; readonly qualifier: string } {
  if (qualifier === null) {
    throw faults.validation([
      "Value null at 'qualifier' failed to satisfy constraint: Member must not be null",
    ]);
  }
  if (qualifier === '$LATEST') throw faults.invalidParameter(unpublished);
  const fn = findFunction(call, name);
  if (fn !== null && versionOf(fn, qualifier) !== null) return { fn, qualifier };
  const arn = `${functionArn(call.account, name)}:${qualifier}`;
  throw faults.notFound(
    /^\d+$/.test(qualifier) ? `Function not found: ${arn}` : `Cannot find alias arn: ${arn}`,
  );
}
