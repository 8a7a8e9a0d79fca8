import { z } from 'zod';

// Members of requests with Lambda's bounds. A message of these is the constraint as AWS words it: see request-body.ts.

const mustMatch = (pattern: string) => `Member must satisfy regular expression pattern: ${pattern}`;
const notLonger = (most: number) => `Member must have length less than or equal to ${most}`;
const notShorter = (least: number) => `Member must have length greater than or equal to ${least}`;
const oneOfThese = (values: readonly string[]) =>
  `Member must satisfy enum value set: [${values.join(', ')}]`;
export const mustNotBeNull = 'Member must not be null';

/** A text between two lengths, of a pattern of the service model. */
export function text({
  least = 0,
  most = 10_000,
  pattern,
}: {
  readonly least?: number;
  readonly most?: number;
  readonly pattern?: string;
} = {}) {
  const bounded = z.string().min(least, notShorter(least)).max(most, notLonger(most));
  return pattern === undefined
    ? bounded
    : bounded.regex(new RegExp(`^(?:${pattern})$`), mustMatch(pattern));
}

/** A whole number between two bounds. */
export const whole = (least: number, most = 2_147_483_647) =>
  z
    .number()
    .int('Member must be a whole number')
    .min(least, `Member must have value greater than or equal to ${least}`)
    .max(most, `Member must have value less than or equal to ${most}`);

export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: () => oneOfThese(values) });

/** A list of one architecture: AWS judges it as a whole. */
export const architectures = z
  .array(z.string())
  .min(1, notShorter(1))
  .max(1, notLonger(1))
  .refine((list) => list.every((one) => one === 'x86_64' || one === 'arm64'), {
    error: `Member must satisfy constraint: [${oneOfThese(['x86_64', 'arm64'])}, ${mustNotBeNull}]`,
  });

/** A map of texts whose keys and values AWS judges together with the whole map. */
export const textMap = (
  key: { readonly pattern: string; readonly least?: number; readonly most?: number },
  value: { readonly most: number },
  entries = 10_000,
) =>
  z.record(z.string(), z.string()).superRefine((map, context) => {
    const whole = new RegExp(`^(?:${key.pattern})$`, 's');
    const { least = 0, most = 10_000 } = key;
    const say = (message: string) => context.addIssue({ code: 'custom', message });
    const names = Object.keys(map);
    if (names.length > entries) say(notLonger(entries));
    if (names.some((name) => name.length > most || name.length < least || !whole.test(name))) {
      const lengths = most === 10_000 ? [] : [notLonger(most), notShorter(least)];
      say(
        `Map keys must satisfy constraint: [${[...lengths, mustMatch(key.pattern), mustNotBeNull].join(', ')}]`,
      );
    }
    if (Object.values(map).some((one) => one.length > value.most)) {
      say(`Map value must satisfy constraint: [${notLonger(value.most)}, ${mustNotBeNull}]`);
    }
  });

/** What is kept and given back as it came: nothing in the simulation depends on it. */
export const kept = z.record(z.string(), z.unknown());
