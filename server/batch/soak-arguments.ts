import { availableParallelism } from 'node:os';
import { groupDigits } from '#model';

/** What a long random run was asked for: a range of seeds, or one seed to look at. */
export type SoakArguments =
  | {
      readonly kind: 'range';
      readonly from: number;
      readonly scenarios: number;
      readonly workers: number;
    }
  | { readonly kind: 'seed'; readonly seed: number }
  /** One sentence that says what is wrong. */
  | { readonly kind: 'wrong'; readonly message: string };

/** How many seeds there are: they are whole numbers of 32 bits. */
const SEEDS = 2 ** 32;
const MOST_WORKERS = 256;

const options = {
  '--scenarios': { least: 1, most: SEEDS },
  '--from': { least: 0, most: SEEDS - 1 },
  '--workers': { least: 1, most: MOST_WORKERS },
  '--seed': { least: 0, most: SEEDS - 1 },
} as const;

type Option = keyof typeof options;

/** Reads the words after the command's name. */
export function readSoakArguments(words: readonly string[]): SoakArguments {
  const given = new Map<Option, number>();
  for (let i = 0; i < words.length; i += 2) {
    const name = words[i] ?? '';
    if (!isOption(name))
      return wrong(`There is no option “${name}”, only ${Object.keys(options).join(', ')}.`);
    if (given.has(name)) return wrong(`${name} is given twice.`);
    const { least, most } = options[name];
    const word = words[i + 1];
    if (word === undefined) return wrong(`${name} needs a number after it.`);
    const value = /^\d+$/.test(word) ? Number(word) : Number.NaN;
    if (!(value >= least && value <= most)) {
      return wrong(
        `${name} takes a whole number from ${least} to ${groupDigits(most)}, not “${word}”.`,
      );
    }
    given.set(name, value);
  }
  const seed = given.get('--seed');
  if (seed !== undefined) {
    return given.size === 1
      ? { kind: 'seed', seed }
      : wrong('--seed stands alone: it runs that one seed and prints its trace.');
  }
  const from = given.get('--from') ?? 0;
  const scenarios = given.get('--scenarios') ?? Math.min(1_000_000, SEEDS - from);
  if (from + scenarios > SEEDS) {
    return wrong(
      `The last seed is ${groupDigits(SEEDS - 1)}: from ${groupDigits(from)} on there are only ${groupDigits(SEEDS - from)}.`,
    );
  }
  return {
    kind: 'range',
    from,
    scenarios,
    workers: given.get('--workers') ?? availableParallelism(),
  };
}

const isOption = (name: string): name is Option => Object.hasOwn(options, name);

const wrong = (message: string): SoakArguments => ({ kind: 'wrong', message });
