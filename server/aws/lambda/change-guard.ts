import { functionArn } from '#model';
import { type DescribedFunction, existingFunction } from './described-function';
import { progressAt, revisionId } from './function-configuration';
import { faults } from './lambda-fault';
import type { OperationCall } from './operation';

/**
 * The function a call wants to change. Throws 404 if it is not there, 409 while Lambda is busy with an earlier change, 412
 * if the caller has read another revision.
 */
export function changeableFunction(
  call: OperationCall,
  name: string,
  revision: string | undefined,
): DescribedFunction {
  const fn = existingFunction(call, name);
  if (progressAt(fn, call.nowMs) !== 'done') {
    throw faults.conflict(
      `The operation cannot be performed at this time. An update is in progress for resource: ${functionArn(call.account, name)}`,
    );
  }
  checkRevision(revision, revisionId(call.room.seed, fn, 0));
  return fn;
}

export function checkRevision(given: string | undefined, current: string): void {
  if (given !== undefined && given !== current) throw faults.precondition();
}
