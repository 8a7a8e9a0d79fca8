import type { SimulationEvent } from '#engine';

/** The function, and the version or alias of it, that an invocation asks for. */
export interface Called {
  readonly functionName: string;
  /** Null: no version or alias was named. */
  readonly qualifier: string | null;
  readonly asynchronous: boolean;
}

const PAGE_BITS = 8;
const PAGE = 1 << PAGE_BITS;

/** 256 runs in a row. An entry is 0, or twice the number of what the run calls, and one more if the run is marked. */
interface Page {
  readonly number: number;
  readonly entries: Uint32Array;
  open: number;
}

const noPage: Page = { number: -1, entries: new Uint32Array(0), open: 0 };

/**
 * Remembers which function each open run of a stream calls, and forgets a run at its end. `T` is what the owner keeps for
 * a function as it is called; it is born when an event first asks for it, so names that nobody configured leave nothing
 * behind. Runs lie in pages of 256: one that stays open for hours holds a page of 1 KB.
 */
export class OpenCalls<T> {
  readonly #birth: (called: Called) => T;
  /** What is kept, by number; 0 stands for none. */
  readonly #kept: (T | null)[] = [null];
  readonly #numbers = new Map<string, { readonly called: Called; readonly number: number }[]>();
  #last: { readonly called: Called; readonly number: number } | null = null;
  readonly #pages = new Map<number, Page>();
  /** The page that was asked for last. */
  #page = noPage;
  /** Open runs that call what no event has asked for yet. */
  readonly #unasked = new Map<number, Called>();
  /** By open run: its invocations that were caused by others of it and call what they name. */
  readonly #chained = new Map<number, Map<number, Called>>();

  constructor(birth: (called: Called) => T) {
    this.#birth = birth;
  }

  /** How many pages and entries are held for open runs. */
  get held(): number {
    return this.#pages.size + this.#unasked.size + this.#chained.size;
  }

  sent(event: Extract<SimulationEvent, { type: 'call.sent' }>): void {
    const { run, functionName, qualifier } = event;
    const asynchronous = event.invocationType === 'Event';
    const last = this.#last?.called;
    const number =
      last !== undefined &&
      last.functionName === functionName &&
      last.qualifier === qualifier &&
      last.asynchronous === asynchronous
        ? (this.#last?.number ?? 0)
        : this.#find({ functionName, qualifier, asynchronous });
    if (number === 0) this.#unasked.set(run, { functionName, qualifier, asynchronous });
    else this.#open(run, number);
  }

  /** An invocation of the run has caused another, of this function. */
  chained(run: number, invocation: number, functionName: string): void {
    this.#note(run, invocation, { functionName, qualifier: null, asynchronous: true });
  }

  /** `copy` is called as `invocation` was. */
  duplicated(run: number, invocation: number, copy: number): void {
    const called = this.#chained.get(run)?.get(invocation);
    if (called !== undefined) this.#note(run, copy, called);
  }

  /** What is kept for the function that this invocation calls. */
  of(run: number, invocation: number): T {
    if (this.#chained.size > 0) {
      const called = this.#chained.get(run)?.get(invocation);
      if (called !== undefined) return this.known(called);
    }
    const kept = this.#kept[this.#entryOf(run) >> 1] as T | null;
    return kept ?? this.#ask(run);
  }

  /** What is kept for a function that need not have been called yet. */
  known(called: Called): T {
    return this.#kept[this.#numberOf(called)] as T;
  }

  isChained(run: number, invocation: number): boolean {
    return this.#chained.size > 0 && this.#chained.get(run)?.has(invocation) === true;
  }

  /** Marks an open run that was asked for; says whether it was marked before. */
  mark(run: number): boolean {
    const entry = this.#entryOf(run);
    this.#page.entries[run & (PAGE - 1)] = entry | 1;
    return (entry & 1) === 1;
  }

  ended(run: number): void {
    if (this.#chained.size > 0) this.#chained.delete(run);
    if (this.#unasked.size > 0) this.#unasked.delete(run);
    if (this.#entryOf(run) === 0) return;
    this.#page.entries[run & (PAGE - 1)] = 0;
    this.#page.open -= 1;
  }

  /** The first event asks what the run calls. */
  #ask(run: number): T {
    const called = this.#unasked.get(run);
    if (called === undefined) throw new Error(`run ${run} was never called`);
    const number = this.#numberOf(called);
    this.#unasked.delete(run);
    this.#open(run, number);
    return this.#kept[number] as T;
  }

  #numberOf(called: Called): number {
    const found = this.#find(called);
    if (found > 0) return found;
    const number = this.#kept.push(this.#birth(called)) - 1;
    const siblings = this.#numbers.get(called.functionName) ?? [];
    siblings.push({ called, number });
    this.#numbers.set(called.functionName, siblings);
    return number;
  }

  #find({ functionName, qualifier, asynchronous }: Called): number {
    const found = this.#numbers
      .get(functionName)
      ?.find(
        ({ called }) => called.qualifier === qualifier && called.asynchronous === asynchronous,
      );
    if (found === undefined) return 0;
    this.#last = found;
    return found.number;
  }

  #open(run: number, number: number): void {
    if (!this.#turnTo(run)) {
      const page = { number: run >> PAGE_BITS, entries: new Uint32Array(PAGE), open: 0 };
      this.#pages.set(page.number, page);
      this.#page = page;
    }
    this.#page.entries[run & (PAGE - 1)] = number << 1;
    this.#page.open += 1;
  }

  #entryOf(run: number): number {
    return this.#turnTo(run) ? (this.#page.entries[run & (PAGE - 1)] as number) : 0;
  }

  /** Turns to the page of this run, if there is one. An empty page is dropped when it is left. */
  #turnTo(run: number): boolean {
    const number = run >> PAGE_BITS;
    if (this.#page.number === number) return true;
    if (this.#page.open === 0) this.#pages.delete(this.#page.number);
    this.#page = this.#pages.get(number) ?? noPage;
    return this.#page !== noPage;
  }

  #note(run: number, invocation: number, called: Called): void {
    const known = this.#chained.get(run);
    if (known === undefined) this.#chained.set(run, new Map([[invocation, called]]));
    else known.set(invocation, called);
  }
}
