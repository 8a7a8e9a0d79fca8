import { isUtf8 } from 'node:buffer';
import type { WireResponse } from '../wire';
import type { ServiceError } from './service-error';

/** The AWS JSON protocol of a service: version of the protocol and namespace of its exceptions, if they carry one. */
export interface JsonDialect {
  readonly contentType: 'application/x-amz-json-1.0' | 'application/x-amz-json-1.1';
  readonly namespace: string;
  /** Whether an error also says what the older query protocol called it. */
  readonly queryCompatible: boolean;
}

/** Reads a body; null if it is no JSON object in UTF-8. No body at all is an empty one. */
export function readJsonInput(body: Buffer): object | null {
  if (body.length === 0) return {};
  if (!isUtf8(body)) return null;
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

/** A result; an operation without one answers with no body. */
export const jsonResult = (
  { contentType }: JsonDialect,
  output: object | null,
  requestId: string,
): WireResponse => ({
  status: 200,
  headers: [
    ['x-amzn-RequestId', requestId],
    ['Content-Type', contentType],
  ],
  body: output === null ? '' : JSON.stringify(output),
});

/** An error in the form the SDKs read: the exception's name in `__type`. */
export function jsonError(
  { contentType, namespace, queryCompatible }: JsonDialect,
  { status, code, queryCode, message }: ServiceError,
  requestId: string,
): WireResponse {
  const headers: [string, string][] = [
    ['x-amzn-RequestId', requestId],
    ['Content-Type', contentType],
  ];
  // What the framework refuses carries a namespace of its own.
  const type = code.includes('#') ? code : `${namespace}${code}`;
  if (queryCompatible) {
    headers.push(['x-amzn-query-error', `${queryCode};${status < 500 ? 'Sender' : 'Receiver'}`]);
  }
  return { status, headers, body: JSON.stringify({ __type: type, message }) };
}
