import type { SimulationEvent } from '#engine';

/** Smaller payloads are bounded well enough by the number of open runs. */
const worthCounting = 1_024;

/** How many bytes of payload the runs hold that have not ended. */
export class OpenPayloads {
  readonly #bytesOfRun = new Map<number, number>();
  #bytes = 0;

  get bytes(): number {
    return this.#bytes;
  }

  observe(event: SimulationEvent): void {
    if (event.type === 'call.sent') {
      if (event.payloadBytes < worthCounting) return;
      this.#bytesOfRun.set(event.run, event.payloadBytes);
      this.#bytes += event.payloadBytes;
    } else if (event.type === 'run.ended') {
      this.#bytes -= this.#bytesOfRun.get(event.run) ?? 0;
      this.#bytesOfRun.delete(event.run);
    }
  }
}
