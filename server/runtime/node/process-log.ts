import type { CodeLine, Micros } from '#engine';
import { microsSince } from '../outcome-of';

const levels: ReadonlySet<unknown> = new Set(['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL']);

/** Collects what a process writes during one INIT or attempt, `maxBytes` of it at most. */
export class ProcessLog {
  readonly #maxBytes: number;
  #lines: CodeLine[] = [];
  #startedAt = 0;
  #left = 0;
  #rest = '';
  /** Told when the process has marked that all it wrote for an answer is on its way. */
  onMark: () => void = () => {};

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** Begins anew; `startedAt` is a moment of `performance.now()`. */
  begin(startedAt: number): void {
    this.#startedAt = startedAt;
    this.#lines = [];
    this.#left = this.#maxBytes;
  }

  /** What was written, no line later than `longest`. */
  take(longest: Micros): readonly CodeLine[] {
    const lines = this.#lines.map((line) => ({ ...line, after: Math.min(line.after, longest) }));
    this.#lines = [];
    return lines;
  }

  /** Messages of the bootstrap, a JSON object a line. */
  readMessages(chunk: string): void {
    const parts = (this.#rest + chunk).split('\n');
    const rest = parts.pop() ?? '';
    // A line that never ends is no message: only so much of it is kept.
    this.#rest = rest.length > 8 * this.#maxBytes ? '' : rest;
    for (const part of parts) this.#readMessage(part);
  }

  /** What went past the bootstrap: the words of Node.js itself, for example when memory runs out. */
  readRaw(chunk: string): void {
    for (const text of chunk.replace(/\n$/, '').split('\n')) this.#put(null, text);
  }

  #readMessage(line: string): void {
    let message: unknown;
    try {
      message = JSON.parse(line);
    } catch {
      return;
    }
    if (typeof message !== 'object' || message === null) return;
    if ('mark' in message) {
      this.onMark();
      return;
    }
    const { level, text } = message as { readonly level?: unknown; readonly text?: unknown };
    this.#put(levels.has(level) ? (level as CodeLine['level']) : null, String(text ?? ''));
  }

  #put(level: CodeLine['level'], text: string): void {
    if (this.#left <= 0) return;
    const after = microsSince(this.#startedAt);
    const kept = text.slice(0, this.#left);
    this.#left -= text.length + 1;
    this.#lines.push({ after, level, text: kept });
    if (this.#left > 0) return;
    const words = `Lambdarium keeps ${this.#maxBytes} characters of one attempt’s log: the rest is left out.`;
    this.#lines.push({ after, level: null, text: words });
  }
}
