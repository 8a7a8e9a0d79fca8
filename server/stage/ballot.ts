import type { Limits } from '#config';
import type { Poll, PollQuestion } from '#protocol';
import { refuse } from '#rooms';

/** A question and who chose what. Plain data: it is kept with the stage. */
export interface BallotRecord {
  readonly id: number;
  readonly run: number;
  readonly question: PollQuestion;
  readonly phase: Poll['phase'];
  /** Each voter once, with the place of the option. */
  readonly votes: readonly (readonly [voter: string, option: number])[];
}

type Answer = { readonly ok: true } | ReturnType<typeof refuse>;

/** One vote for each voter, to be changed until the question is closed. */
export class Ballot {
  readonly id: number;
  readonly run: number;
  readonly question: PollQuestion;
  readonly #limits: Pick<Limits, 'voters'>;
  readonly #votes: Map<string, number>;
  readonly #counts: number[];
  #phase: Poll['phase'];

  constructor(record: BallotRecord, limits: Pick<Limits, 'voters'>) {
    this.id = record.id;
    this.run = record.run;
    this.question = record.question;
    this.#limits = limits;
    this.#phase = record.phase;
    this.#votes = new Map(record.votes);
    this.#counts = record.question.options.map(() => 0);
    for (const option of this.#votes.values()) this.#add(option, 1);
  }

  /** Takes a vote in place of the voter's last. */
  vote(voter: string, option: number): Answer {
    if (this.#phase !== 'open') return refuse('notAllowed', 'This question is closed already.');
    if (option >= this.#counts.length) {
      return refuse('badMessage', 'This question has no such answer.');
    }
    const before = this.#votes.get(voter);
    if (before === undefined && this.#votes.size >= this.#limits.voters) {
      return refuse(
        'tooMany',
        `${this.#limits.voters} have voted already: that is all there is room for.`,
      );
    }
    if (before !== undefined) this.#add(before, -1);
    this.#votes.set(voter, option);
    this.#add(option, 1);
    return { ok: true };
  }

  close(): void {
    if (this.#phase === 'open') this.#phase = 'closed';
  }

  reveal(): void {
    this.#phase = 'revealed';
  }

  /** For presenters, at any time. */
  get counts(): readonly number[] {
    return [...this.#counts];
  }

  /** For viewers: who looks at the others' votes does not vote for itself. */
  get poll(): Poll {
    const { id, run, question } = this;
    const phase = this.#phase;
    return { id, run, question, phase, counts: phase === 'revealed' ? this.counts : null };
  }

  record(): BallotRecord {
    const { id, run, question } = this;
    return { id, run, question, phase: this.#phase, votes: [...this.#votes] };
  }

  #add(option: number, by: number): void {
    this.#counts[option] = (this.#counts[option] ?? 0) + by;
  }
}
