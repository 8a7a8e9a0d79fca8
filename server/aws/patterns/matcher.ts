import { readCidr } from './cidr';
import { readNumeric } from './numeric';
import { matchesWildcard, wildcardFault } from './wildcard';

/** Whether one value of an event fits; undefined stands for a field that is not there. */
export type Matcher = (value: unknown) => boolean;

export const isNode = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads one element of a pattern's list: a value to equal, or an operator. A text says what is wrong. */
export function readMatcher(element: unknown): Matcher | string {
  if (!isNode(element)) {
    return Array.isArray(element) ? 'a list within a list is not allowed' : equals(element);
  }
  const [entry, ...more] = Object.entries(element);
  if (entry === undefined || more.length > 0) return 'Only one key allowed in match expression';
  const [operator, operand] = entry;
  const read = operators[operator];
  return read ? read(operand) : `Unrecognized match type ${operator}`;
}

const equals =
  (wanted: unknown): Matcher =>
  (value) =>
    value === wanted;

const onText =
  (test: (text: string) => boolean): Matcher =>
  (value) =>
    typeof value === 'string' && test(value);

const operators: Readonly<Record<string, (operand: unknown) => Matcher | string>> = {
  prefix: (operand) => readText('prefix', operand, startsWith),
  suffix: (operand) => readText('suffix', operand, endsWith),
  wildcard: (operand) => readText('wildcard', operand, wildcard),
  'equals-ignore-case': (operand) => readText('equals-ignore-case', operand, equalsIgnoringCase),
  numeric: readNumeric,
  cidr: readCidr,
  exists: readExists,
  'anything-but': readAnythingBut,
};

type TextTest = (wanted: string, ignoringCase: boolean) => ((text: string) => boolean) | string;

const startsWith: TextTest = (wanted, ignoringCase) => (text) =>
  fold(text.slice(0, wanted.length), ignoringCase) === fold(wanted, ignoringCase);

const endsWith: TextTest = (wanted, ignoringCase) => (text) =>
  text.length >= wanted.length &&
  fold(text.slice(text.length - wanted.length), ignoringCase) === fold(wanted, ignoringCase);

const equalsIgnoringCase: TextTest = (wanted) => (text) => fold(text, true) === fold(wanted, true);

const wildcard: TextTest = (wanted) =>
  wildcardFault(wanted) ?? ((text) => matchesWildcard(wanted, text));

const fold = (text: string, ignoringCase: boolean): string =>
  ignoringCase ? text.toLowerCase() : text;

/** `"prefix": "a"`, or `"prefix": { "equals-ignore-case": "a" }` for prefix and suffix. */
function readText(operator: string, operand: unknown, test: TextTest): Matcher | string {
  const nested =
    (operator === 'prefix' || operator === 'suffix') && isNode(operand)
      ? operand['equals-ignore-case']
      : undefined;
  const wanted = nested ?? operand;
  if (typeof wanted !== 'string') return `${operator} match pattern must be a string`;
  const read = test(wanted, nested !== undefined);
  return typeof read === 'string' ? read : onText(read);
}

function readExists(operand: unknown): Matcher | string {
  if (typeof operand !== 'boolean') return 'exists match pattern must be either true or false.';
  return (value) => (value !== undefined) === operand;
}

const negatable: Readonly<Record<string, TextTest>> = {
  prefix: startsWith,
  suffix: endsWith,
  wildcard,
  'equals-ignore-case': equalsIgnoringCase,
};

/** A value or a list of values not to equal, or an operator on texts with one or several operands. */
function readAnythingBut(operand: unknown): Matcher | string {
  if (isNode(operand)) {
    const [entry, ...more] = Object.entries(operand);
    const test = negatable[entry?.[0] ?? ''];
    if (entry === undefined || more.length > 0 || test === undefined) {
      return 'anything-but takes prefix, suffix, wildcard or equals-ignore-case';
    }
    const operands: readonly unknown[] = Array.isArray(entry[1]) ? entry[1] : [entry[1]];
    const matchers = operands.map((single) => readText(entry[0], single, test));
    const fault = matchers.find((matcher) => typeof matcher === 'string');
    if (fault !== undefined) return fault;
    if (matchers.length === 0) return 'anything-but takes at least one value';
    return butNot(matchers as Matcher[]);
  }
  const values: readonly unknown[] = Array.isArray(operand) ? operand : [operand];
  const comparable = values.every(
    (value) => typeof value === 'string' || typeof value === 'number',
  );
  if (!comparable || values.length === 0) {
    return 'Value of anything-but must be an array or single string/number value.';
  }
  return butNot(values.map(equals));
}

/** A field that is not there is not “anything”. */
const butNot =
  (matchers: readonly Matcher[]): Matcher =>
  (value) =>
    value !== undefined && !matchers.some((matcher) => matcher(value));
