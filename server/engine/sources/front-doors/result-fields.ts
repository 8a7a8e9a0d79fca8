import type { JsonObject } from '../json-object';

type Check = (value: unknown) => boolean;

export const isText = (value: unknown): value is string => typeof value === 'string';
export const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';

export const orNull =
  (fits: Check): Check =>
  (value) =>
    value === null || fits(value);

/** Whether each of these fields is absent or what it should be. */
export const fieldsFit = (result: JsonObject, fields: readonly string[], fits: Check): boolean =>
  fields.every((field) => !Object.hasOwn(result, field) || fits(result[field]));
