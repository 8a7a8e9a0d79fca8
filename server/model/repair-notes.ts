/** What was changed to make something valid, a line each: where, what it was, what it is. */
export class RepairNotes {
  readonly #lines: string[] = [];

  get lines(): readonly string[] {
    return this.#lines;
  }

  /** `is` in place of `was`. */
  changed(where: string, was: unknown, is: unknown): void {
    this.#lines.push(`${where}: ${shown(was)} → ${shown(is)}`);
  }

  /** What was missing altogether. */
  added(where: string, is: unknown): void {
    this.#lines.push(`${where}: missing → ${shown(is)}`);
  }

  dropped(where: string, was: unknown, why: string): void {
    this.#lines.push(`${where}: ${shown(was)} left out, ${why}`);
  }
}

/** A value in as many characters as a line has room for. */
function shown(value: unknown): string {
  if (value === undefined) return 'missing';
  const text = typeof value === 'string' ? `“${value}”` : (JSON.stringify(value) ?? String(value));
  return text.length > 48 ? `${text.slice(0, 47)}…` : text;
}
