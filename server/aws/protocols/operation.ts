import type { z } from 'zod';
import type { ServiceError } from './service-error';

/** One operation of a service: what it takes, and what it does with it in `C`. */
export interface Operation<C> {
  /** Checks the form of an input, then carries it out. */
  readonly run: (input: unknown, call: C) => Output | Promise<Output>;
}

/** A result; null for an operation that has none. */
export type Output = object | null;

export type Operations<C> = Readonly<Record<string, Operation<C>>>;

/** How a service says that something in a request is missing or of the wrong type. */
export interface InputFaults {
  readonly missing: (parameter: string) => ServiceError;
  readonly malformed: (message: string) => ServiceError;
}

/** Makes `operation(schema, run)` for a service; members that the schema does not name are ignored, as AWS does. */
export const operationsWith =
  <C>({ missing, malformed }: InputFaults) =>
  <S extends z.ZodType>(
    schema: S,
    run: (input: z.output<S>, call: C) => Output | Promise<Output>,
  ): Operation<C> => ({
    run(input, call) {
      const parsed = schema.safeParse(input);
      if (parsed.success) return run(parsed.data, call);
      const [issue] = parsed.error.issues;
      const path = issue?.path.map(String) ?? [];
      if (isMissing(input, issue?.path ?? [])) throw missing(path.join('.'));
      throw malformed(`${path.join('.') || 'The input'}: ${issue?.message ?? 'is not understood'}`);
    },
  });

function isMissing(input: unknown, path: readonly PropertyKey[]): boolean {
  if (path.length === 0) return false;
  let value = input;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return false;
    value = (value as Readonly<Record<PropertyKey, unknown>>)[key];
  }
  return value === undefined || value === null;
}
