import { isUtf8 } from 'node:buffer';
import type { z } from 'zod';
import { findJsonFault } from '#engine/json-fault';
import { mustNotBeNull } from './constraints';
import { faults } from './lambda-fault';

/**
 * The body of a management call, checked against a schema whose messages are the constraints in AWS's words. Throws what
 * AWS answers to a body that is no JSON, has members of the wrong type, or breaks constraints.
 */
export function readRequestBody<S extends z.ZodType>(body: Buffer, schema: S): z.output<S> {
  return check(parse(body), schema);
}

/** The query of a call, checked the same way; numbers come as text. */
export function readQuery<S extends z.ZodType>(query: URLSearchParams, schema: S): z.output<S> {
  return check(Object.fromEntries(query), schema);
}

function check<S extends z.ZodType>(value: unknown, schema: S): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  const mistyped = issues.find(
    (issue) => issue.code === 'invalid_type' && at(value, issue.path) !== undefined,
  );
  if (mistyped !== undefined) {
    throw faults.serialization(
      `${pathText(mistyped.path) || 'The request'} does not have the type the service expects`,
    );
  }
  throw faults.validation(issues.slice(0, 10).map((issue) => violation(value, issue)));
}

function parse(body: Buffer): unknown {
  if (body.length === 0) return {};
  if (!isUtf8(body)) throw faults.malformedJson('Invalid UTF-8');
  const text = body.toString('utf8');
  try {
    return withoutNulls(JSON.parse(text));
  } catch {
    throw faults.malformedJson(findJsonFault(text).detail);
  }
}

/** AWS takes a member that is null for one that is not there. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      inner === null ? [] : [[key, withoutNulls(inner)]],
    ),
  );
}

/** Members that AWS never repeats, since they may hold secrets. */
const sensitive = /^environment/;

function violation(value: unknown, issue: z.core.$ZodIssue): string {
  const path = pathText(issue.path);
  const found = at(value, issue.path);
  const missing = found === undefined;
  const shown = missing
    ? 'Value null'
    : sensitive.test(path)
      ? 'Value'
      : `Value '${valueText(found).slice(0, 1_000)}'`;
  return `${shown} at '${path}' failed to satisfy constraint: ${missing ? mustNotBeNull : issue.message}`;
}

const pathText = (path: readonly PropertyKey[]): string =>
  path.map((part) => String(part).replace(/^[A-Z]/, (letter) => letter.toLowerCase())).join('.');

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  let inner = value;
  for (const part of path) {
    if (typeof inner !== 'object' || inner === null) return undefined;
    inner = (inner as Record<PropertyKey, unknown>)[part];
  }
  return inner;
}

function valueText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(valueText).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const members = Object.entries(value).map(([key, inner]) => `${key}=${valueText(inner)}`);
  return `{${members.join(', ')}}`;
}
