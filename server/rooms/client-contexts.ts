import type { SimulationEvent } from '#engine';

/**
 * What clients told the functions they call besides the payload, as long as the run goes on: JSON text, for real code
 * alone. There are at most as many as open runs, of at most 3,583 Base64 characters each. Not journaled: what real code
 * made of it is.
 */
export class ClientContexts {
  readonly #ofRun = new Map<number, string>();
  readonly #ofInvocation = new Map<number, { readonly run: number; readonly context: string }>();
  /** That of the call whose run begins right now. */
  #calling: string | null = null;

  /** Applies `submit` so that the run which begins in it has this context. */
  during<T>(context: string | null, submit: () => T): T {
    this.#calling = context;
    try {
      return submit();
    } finally {
      this.#calling = null;
    }
  }

  /** What the caller of this very invocation told; what it causes in its turn has none. */
  of(invocation: number): string | null {
    return this.#ofInvocation.get(invocation)?.context ?? null;
  }

  get size(): number {
    return this.#ofRun.size + this.#ofInvocation.size;
  }

  observe(event: SimulationEvent): void {
    if (event.type === 'call.sent' && this.#calling !== null) {
      this.#ofRun.set(event.run, this.#calling);
      this.#calling = null;
    }
    if (this.size === 0) return;
    if (event.type === 'run.ended') this.#forget(event.run);
    else if ('invocation' in event) this.#begin(event.run, event.invocation);
  }

  /** The first invocation of a run is the one its caller asked for. */
  #begin(run: number, invocation: number): void {
    const context = this.#ofRun.get(run);
    if (context === undefined) return;
    this.#ofRun.delete(run);
    this.#ofInvocation.set(invocation, { run, context });
  }

  #forget(run: number): void {
    this.#ofRun.delete(run);
    for (const [invocation, held] of this.#ofInvocation) {
      if (held.run === run) this.#ofInvocation.delete(invocation);
    }
  }
}
