import { isJsonObject, type JsonObject, parseJson } from '../json-object';

/** What an authorizer’s result says about the request. */
export type AuthorizerDecision =
  | { readonly kind: 'allowed' }
  | {
      readonly kind: 'denied' /** A statement denies, or none allows. */;
      readonly explicit: boolean;
    }
  | { readonly kind: 'invalid'; readonly fault: string };

/** Reads the policy that an authorizer returned. Its statements are taken to match the request. */
export function readPolicy(text: string): AuthorizerDecision {
  const value = parseJson(text);
  return isJsonObject(value) ? decide(value) : invalid('it is not an object');
}

/** Reads a simple response, `{ isAuthorized }`, or a policy. */
export function readSimpleResponse(text: string): AuthorizerDecision {
  const value = parseJson(text);
  if (!isJsonObject(value)) return invalid('it is not an object');
  if (!Object.hasOwn(value, 'isAuthorized')) return decide(value);
  if (typeof value.isAuthorized !== 'boolean') return invalid('isAuthorized is not a boolean');
  return value.isAuthorized ? { kind: 'allowed' } : { kind: 'denied', explicit: true };
}

function decide({ principalId, policyDocument, context }: JsonObject): AuthorizerDecision {
  if (typeof principalId !== 'string') return invalid('it has no principalId');
  if (!isJsonObject(policyDocument)) return invalid('it has no policyDocument');
  if (!isFlat(context ?? {}))
    return invalid('its context holds more than texts, numbers and booleans');
  const { Statement: statement } = policyDocument;
  const statements: readonly unknown[] = Array.isArray(statement) ? statement : [statement];
  if (!statements.every(isJsonObject)) return invalid('its policy has no statements');
  if (statements.some(({ Effect: effect }) => effect === 'Deny')) {
    return { kind: 'denied', explicit: true };
  }
  return statements.some(({ Effect: effect }) => effect === 'Allow')
    ? { kind: 'allowed' }
    : { kind: 'denied', explicit: false };
}

const isFlat = (context: unknown): boolean =>
  isJsonObject(context) &&
  Object.values(context).every((value) => value === null || typeof value !== 'object');

const invalid = (fault: string): AuthorizerDecision => ({ kind: 'invalid', fault });
