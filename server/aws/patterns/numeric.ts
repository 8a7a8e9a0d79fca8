const comparisons: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  '=': (value, bound) => value === bound,
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
};

/** The largest number EventBridge compares, and the smallest. */
const largest = 5_000_000_000;

/** Reads `[">", 0, "<=", 5]`. A text says what is wrong. */
export function readNumeric(operand: unknown): ((value: unknown) => boolean) | string {
  if (!Array.isArray(operand) || operand.length === 0) return 'Value of numeric must be an array.';
  const tests: ((value: number) => boolean)[] = [];
  for (let i = 0; i < operand.length; i += 2) {
    const sign: unknown = operand[i];
    const bound: unknown = operand[i + 1];
    const compare = typeof sign === 'string' ? comparisons[sign] : undefined;
    if (compare === undefined) return `Unrecognized numeric range operator: ${String(sign)}`;
    if (typeof bound !== 'number' || Math.abs(bound) > largest) {
      return `Value of ${String(sign)} must be numeric`;
    }
    tests.push((value) => compare(value, bound));
  }
  if (tests.length > 2) return 'Too many elements in numeric expression';
  return (value) => typeof value === 'number' && tests.every((test) => test(value));
}
