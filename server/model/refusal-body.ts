import type { Account, InvocationType, InvokeRefusal } from '#engine';
import { callerArn, functionArn } from './identity';

/**
 * The JSON body of a refusal. Which keys there are, their order and their case differ from one to the next, as on AWS.
 * That AccessDeniedException writes `Message` is unverified for Invoke.
 */
export function refusalBody(
  refusal: InvokeRefusal,
  functionName: string,
  qualifier: string | null,
  invocationType: InvocationType,
  account: Account,
): string {
  const arn = functionArn(account, functionName);
  switch (refusal.code) {
    case 'accessDenied':
      return JSON.stringify({
        Message: `User: ${callerArn(account)} is not authorized to perform: lambda:InvokeFunction on resource: ${arn} because no identity-based policy allows the lambda:InvokeFunction action`,
      });
    case 'functionNotFound':
      return JSON.stringify({
        Message: `Function not found: ${arn}:${qualifier ?? '$LATEST'}`,
        Type: 'User',
      });
    case 'invalidJson':
      return JSON.stringify({
        Type: 'User',
        message: `Could not parse request body into json: Could not parse payload into json: ${refusal.detail}\n at [Source: REDACTED (\`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION\` disabled); line: ${refusal.line}, column: ${refusal.column}]`,
      });
    case 'payloadTooLarge':
      return JSON.stringify({
        Message: `${refusal.bytes} byte payload is too large for the ${invocationType} invocation type (limit ${refusal.limitBytes} bytes)`,
      });
    // That ServiceException writes `Type` so is unverified.
    case 'serviceFault':
      return JSON.stringify({ Type: 'Service', Message: 'Service error.' });
    case 'throttled':
      return JSON.stringify({ Reason: refusal.reason, Type: 'User', message: 'Rate Exceeded.' });
  }
}
