import type { Limits } from '#config';

type GuessLimits = Pick<Limits, 'codeGuesses' | 'guessingAddresses'>;

const minuteMs = 60_000;

/** Counts codes that led nowhere, for each address in windows of a minute. */
export class Guesses {
  readonly #limits: GuessLimits;
  readonly #now: () => number;
  #counts = new Map<string, number>();
  #windowStart = Number.NEGATIVE_INFINITY;

  constructor(limits: GuessLimits, now: () => number) {
    this.#limits = limits;
    this.#now = now;
  }

  /** Whether an address may try another code. */
  mayTry(address: string): boolean {
    this.#turn();
    const full = this.#counts.size >= this.#limits.guessingAddresses;
    // With more addresses than are counted nobody new may guess until the minute is over.
    return (
      (this.#counts.get(address) ?? (full ? Number.POSITIVE_INFINITY : 0)) <
      this.#limits.codeGuesses
    );
  }

  /** Notes a code that led nowhere. */
  note(address: string): void {
    this.#turn();
    this.#counts.set(address, (this.#counts.get(address) ?? 0) + 1);
  }

  #turn(): void {
    if (this.#now() - this.#windowStart < minuteMs) return;
    this.#windowStart = this.#now();
    this.#counts = new Map();
  }
}
