import type { Sentence } from '#model';

/** How much is read aloud. */
export type Verbosity = 'all' | 'attempts' | 'outcome' | 'off';

/** In the order in which the key goes through them. */
export const verbosities: readonly Verbosity[] = ['all', 'attempts', 'outcome', 'off'];

/** Name of the setting. */
export const verbositySetting = 'announcements';

const levels: Readonly<Record<Sentence['weight'], number>> = { outcome: 1, attempt: 2, all: 3 };
const wanted: Readonly<Record<Verbosity, number>> = { off: 0, outcome: 1, attempts: 2, all: 3 };

/** Whether a sentence of this weight is read at this verbosity. */
export const isRead = (weight: Sentence['weight'], verbosity: Verbosity): boolean =>
  levels[weight] <= wanted[verbosity];

/** The stored choice, or all. */
export const readVerbosity = (stored: string | null): Verbosity =>
  verbosities.find((verbosity) => verbosity === stored) ?? 'all';

/** The choice after this one. */
export const nextVerbosity = (verbosity: Verbosity): Verbosity =>
  verbosities[(verbosities.indexOf(verbosity) + 1) % verbosities.length] ?? 'all';
