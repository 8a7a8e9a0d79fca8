/** An arrow of a sequence diagram: call, answer, message that nobody waits for, and each of them failing. */
type Arrow = '->>' | '-->>' | '-)' | '-x' | '--x';

/** Collects the lines of a Mermaid sequence diagram. Parties appear in the order in which they are first named. */
export class MermaidText {
  readonly #ids = new Map<string, string>();
  readonly #parties: string[] = [];
  readonly #lines: string[] = [];
  readonly #active = new Map<string, number>();

  /** The id of a party, which is declared on first use. */
  party(key: string, name: string, kind: 'participant' | 'actor' = 'participant'): string {
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    // Names may be words of the language or hold anything: ids are our own.
    const id = `p${this.#ids.size + 1}`;
    this.#ids.set(key, id);
    this.#parties.push(`    ${kind} ${id} as ${escaped(name)}`);
    return id;
  }

  /** `activity`: the receiver begins to work (`+`) or the sender ends (`-`). */
  arrow(from: string, arrow: Arrow, to: string, text: string, activity: '' | '+' | '-' = ''): void {
    this.#lines.push(
      `    ${from}${arrow}${this.#marked(from, to, activity)}${to}: ${escaped(text)}`,
    );
  }

  note(over: string, text: string): void {
    this.#lines.push(`    Note over ${over}: ${escaped(text)}`);
  }

  text(title: string): string {
    const head = ['---', `title: ${JSON.stringify(title)}`, '---', 'sequenceDiagram'];
    const working = [...this.#active].flatMap(([id, count]) =>
      Array.from({ length: count }, () => `    deactivate ${id}`),
    );
    return `${[...head, ...this.#parties, ...this.#lines, ...working].join('\n')}\n`;
  }

  /** Who never began to work cannot end: Mermaid refuses the diagram. */
  #marked(from: string, to: string, activity: '' | '+' | '-'): string {
    const party = activity === '+' ? to : from;
    const working = this.#active.get(party) ?? 0;
    if (activity === '' || (activity === '-' && working === 0)) return '';
    this.#active.set(party, working + (activity === '+' ? 1 : -1));
    return activity;
  }
}

/** Text in which nothing ends the line or begins a code; Mermaid reads `#nn;` as a character. */
const escaped = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[#;<>"\\%{}]/g, (character) => `#${character.codePointAt(0)};`)
    .slice(0, 240)
    .trim();
