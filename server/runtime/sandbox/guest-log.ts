import { type CodeLine, MILLISECOND } from '#engine';
import type { SandboxLimits } from './sandbox-call';

type Level = NonNullable<CodeLine['level']>;

const levels: readonly Level[] = ['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL'];

/** The lines that code writes, up to a bound. */
export class GuestLog {
  readonly lines: CodeLine[] = [];
  readonly #limits: SandboxLimits;
  #characters = 0;
  #isFull = false;

  constructor(limits: SandboxLimits) {
    this.#limits = limits;
  }

  write(afterMs: number, level: string, text: string): void {
    if (this.#isFull) return;
    const { handlerLogCharacters, handlerLogLines } = this.#limits;
    const after = Math.round(afterMs * MILLISECOND);
    const left = handlerLogCharacters - this.#characters;
    if (this.lines.length >= handlerLogLines || left <= 0) {
      this.#isFull = true;
      this.lines.push({
        after,
        level: 'WARN',
        text: fullText(handlerLogLines, handlerLogCharacters),
      });
      return;
    }
    const shown = text.slice(0, left);
    this.#characters += text.length;
    this.lines.push({
      after,
      level: levels.find((known) => known === level) ?? 'INFO',
      text: shown,
    });
  }
}

const fullText = (lines: number, characters: number): string =>
  `Lambdarium keeps ${lines} lines or ${characters} characters of one attempt’s log; the rest is left out.`;
