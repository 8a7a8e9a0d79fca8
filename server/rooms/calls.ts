import type { Limits } from '#config';
import type { FunctionConfig, SimulationEvent } from '#engine';
import type { Reply } from '#protocol';
import type { Applied } from './applied';
import { type AnswerListener, Callers } from './callers';
import { ClientContexts } from './client-contexts';
import { refuse } from './refuse';

interface CallsOptions {
  readonly limits: Pick<Limits, 'waitersPerRoom'>;
  /** The function’s settings in force. */
  readonly settingsOf: (functionName: string) => FunctionConfig | null;
  /** Resolves once everything that happened so far may be told; null: it may. */
  readonly safe: () => Promise<void> | null;
}

/** The calls from outside that are under way: who waits for their answers, and what they told the code they call. */
export class Calls {
  readonly #limits: Pick<Limits, 'waitersPerRoom'>;
  readonly #safe: CallsOptions['safe'];
  readonly #callers: Callers;
  readonly #clientContexts = new ClientContexts();

  constructor({ limits, settingsOf, safe }: CallsOptions) {
    this.#limits = limits;
    this.#safe = safe;
    this.#callers = new Callers(settingsOf);
  }

  /** How many wait for an answer. */
  get waiting(): number {
    return this.#callers.size;
  }

  /** Applies a call, whose listener hears the answer once that is safe to tell, or null if the room closes first. */
  begin(
    apply: () => Applied,
    listener: AnswerListener,
    clientContext: string | null,
  ): Reply<{ readonly run: number }> {
    if (this.waiting >= this.#limits.waitersPerRoom) {
      return refuse(
        'tooMany',
        'Too many callers wait in this room. Let its clock run, or advance it.',
      );
    }
    let written = Promise.resolve();
    const applied = this.#callers.during(
      (answer) => {
        if (answer === null) listener(null);
        // It may depend on commands that came after its own.
        else
          (this.#safe() ?? written).then(
            () => listener(answer),
            () => listener(null),
          );
      },
      () => this.#clientContexts.during(clientContext, apply),
    );
    if (!applied.ok) return applied;
    written = applied.written;
    return { ok: true, run: applied.run };
  }

  /** What the caller told this invocation besides its payload, as JSON text; null if nothing, or once its run has ended. */
  contextOf(invocation: number): string | null {
    return this.#clientContexts.of(invocation);
  }

  /** Whoever started this run does not wait any more. The run goes on. */
  forget(run: number): void {
    this.#callers.forget(run);
  }

  observe(event: SimulationEvent): void {
    this.#callers.observe(event);
    this.#clientContexts.observe(event);
  }

  close(): void {
    this.#callers.close();
  }
}
