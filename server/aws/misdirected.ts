import type { Account } from '#engine';
import { callerArn } from '#model/identity';
import { errorResponse } from './error-response';
import type { FunctionReference } from './function-reference';
import type { WireResponse } from './wire';

/** What AWS answers to a call that names another Region or another account; null if it names ours. */
export function misdirectedResponse(
  { name, region, accountId }: FunctionReference,
  account: Account,
  operation: string,
): WireResponse | null {
  if (region !== null && region !== account.region) {
    return errorResponse(404, 'ResourceNotFoundException', {
      Message: `Functions from '${region}' are not reachable in this region ('${account.region}')`,
      Type: 'User',
    });
  }
  if (accountId !== null && accountId !== account.id) {
    const arn = `arn:aws:lambda:${account.region}:${accountId}:function:${name}`;
    // Derived: a function of another account answers only if its resource-based policy says so, and none is simulated.
    return errorResponse(403, 'AccessDeniedException', {
      Message: `User: ${callerArn(account)} is not authorized to perform: lambda:${operation} on resource: ${arn} because no resource-based policy allows the lambda:${operation} action`,
    });
  }
  return null;
}
