import type { FunctionConfig, SimulationEvent } from '#engine';

type Answered = Extract<SimulationEvent, { type: 'invoke.answered' }>;

/** What Lambda answered a caller from outside, and everything that concerned the run until then. */
export interface CallAnswer {
  readonly answered: Answered;
  /** The settings of the run's function when it began come first: how a log is written depends on them. */
  readonly events: readonly SimulationEvent[];
}

/** The answer, or null if the room closed before there was one. */
export type AnswerListener = (answer: CallAnswer | null) => void;

interface Caller {
  readonly listener: AnswerListener;
  readonly events: SimulationEvent[];
}

/** Clients outside the simulation that wait for what Lambda answers their call. */
export class Callers {
  readonly #waiting = new Map<number, Caller>();
  readonly #settingsOf: (functionName: string) => FunctionConfig | null;
  /** The caller whose run begins in the command that is applied right now. */
  #calling: Caller | null = null;

  /** `settingsOf`: those in force now, also of functions that are older than the journal’s events. */
  constructor(settingsOf: (functionName: string) => FunctionConfig | null) {
    this.#settingsOf = settingsOf;
  }

  get size(): number {
    return this.#waiting.size;
  }

  /** Applies `submit` so that the run which begins in it answers to `listener`. */
  during<T>(listener: AnswerListener, submit: () => T): T {
    this.#calling = { listener, events: [] };
    try {
      return submit();
    } finally {
      this.#calling = null;
    }
  }

  observe(event: SimulationEvent): void {
    if (event.type === 'call.sent' && this.#calling) {
      const config = this.#settingsOf(event.functionName);
      if (config) this.#calling.events.push(settingsFact(event, config));
      this.#waiting.set(event.run, this.#calling);
      this.#calling = null;
    }
    if (this.#waiting.size === 0) return;
    const caller = this.#waiting.get(event.run);
    if (!caller) return;
    caller.events.push(event);
    if (event.type !== 'invoke.answered') return;
    this.#waiting.delete(event.run);
    caller.listener({ answered: event, events: caller.events });
  }

  /** Whoever started this run does not wait any more. The run goes on. */
  forget(run: number): void {
    this.#waiting.delete(run);
  }

  close(): void {
    const callers = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { listener } of callers) listener(null);
  }
}

/** What stands for the event that configured the function: who restored a snapshot never saw it. */
const settingsFact = ({ seq, at }: SimulationEvent, config: FunctionConfig): SimulationEvent => ({
  seq,
  at,
  rule: 'configuration.made',
  run: 0,
  type: 'function.configured',
  config,
});
