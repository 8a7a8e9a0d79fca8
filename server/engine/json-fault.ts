/** Where and why a text is not JSON, worded as Lambda words it (after Jackson's parser). */
export interface JsonFault {
  readonly detail: string;
  readonly line: number;
  /** 1-based. */
  readonly column: number;
}

const EXPECTED = "JSON String, Number, Array, Object or token 'null', 'true' or 'false'";

/**
 * Explains the first fault of a text that `JSON.parse` refuses. The engines' own messages differ from version to
 * version, so the place is found here: a fault inside nested values is named by the first character no value can have.
 */
export function findJsonFault(text: string): JsonFault {
  const scan = new Scanner(text);
  const detail = scan.value() ?? scan.end() ?? 'Unexpected end-of-input';
  return { detail, ...placeOf(text, scan.at) };
}

/** The line and column of a character, both 1-based. */
export function placeOf(text: string, at: number): Pick<JsonFault, 'line' | 'column'> {
  const before = text.slice(0, at);
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
}

/** Reads JSON and stops at its first fault. Methods answer the complaint, or undefined when all was well. */
class Scanner {
  at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** An iterative reader: nesting of any depth must not overflow the stack. */
  value(): string | undefined {
    const open: ('{' | '[')[] = [];
    for (;;) {
      const fault = this.#opening(open);
      if (fault !== undefined) return fault;
      if (this.#closing(open)) return undefined;
      if (this.#fault !== undefined) return this.#fault;
    }
  }

  end(): string | undefined {
    this.#space();
    if (this.at >= this.#text.length) return undefined;
    return this.#unexpected('end of input after the root-level value');
  }

  #fault: string | undefined;

  /** Reads down to a scalar or an empty container. */
  #opening(open: ('{' | '[')[]): string | undefined {
    for (;;) {
      this.#space();
      const char = this.#text[this.at];
      if (char === undefined) return 'Unexpected end-of-input';
      if (char === '{' || char === '[') {
        this.at += 1;
        open.push(char);
        this.#space();
        if (this.#text[this.at] === (char === '{' ? '}' : ']')) return undefined;
        if (char === '{') {
          const fault = this.#key();
          if (fault !== undefined) return fault;
        }
        continue;
      }
      return this.#scalar(char);
    }
  }

  /** Closes what ends here; true when the root value is complete, false when another value must follow. */
  #closing(open: ('{' | '[')[]): boolean {
    for (;;) {
      const container = open.at(-1);
      if (container === undefined) return true;
      this.#space();
      const char = this.#text[this.at];
      const close = container === '{' ? '}' : ']';
      if (char === close) {
        this.at += 1;
        open.pop();
        continue;
      }
      if (char === ',') {
        this.at += 1;
        this.#fault = container === '{' ? this.#key() : undefined;
        return false;
      }
      this.#fault =
        char === undefined
          ? 'Unexpected end-of-input'
          : this.#unexpected(
              `comma to separate ${container === '{' ? 'Object' : 'Array'} entries`,
              'was expecting ',
            );
      return false;
    }
  }

  #key(): string | undefined {
    this.#space();
    if (this.#text[this.at] === undefined) return 'Unexpected end-of-input';
    if (this.#text[this.at] !== '"') {
      return this.#unexpected('double-quote to start field name', 'was expecting ');
    }
    const fault = this.#string();
    if (fault !== undefined) return fault;
    this.#space();
    if (this.#text[this.at] === undefined) return 'Unexpected end-of-input';
    if (this.#text[this.at] !== ':') {
      return this.#unexpected('a colon to separate field name and value', 'was expecting ');
    }
    this.at += 1;
    return undefined;
  }

  #scalar(char: string): string | undefined {
    if (char === '"') return this.#string();
    const word = /[\w$.+-]+/y;
    word.lastIndex = this.at;
    const token = word.exec(this.#text)?.[0];
    if (token === undefined) return this.#unexpected(`a valid value (${EXPECTED})`);
    if (/^(?:null|true|false|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/.test(token)) {
      this.at += token.length;
      return undefined;
    }
    return `Unrecognized token '${token.slice(0, 256)}': was expecting (${EXPECTED})`;
  }

  #string(): string | undefined {
    const start = this.at;
    for (this.at += 1; this.at < this.#text.length; this.at += 1) {
      const code = this.#text.charCodeAt(this.at);
      if (code === 0x22) {
        this.at += 1;
        return undefined;
      }
      if (code < 0x20) {
        return `Illegal unquoted character ((CTRL-CHAR, code ${code})): has to be escaped using backslash to be included in string value`;
      }
      if (code === 0x5c) {
        const sequence = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
        sequence.lastIndex = this.at;
        const found = sequence.exec(this.#text)?.[0];
        if (found === undefined) return this.#unexpected('a character escape sequence');
        this.at += found.length - 1;
      }
    }
    this.at = start;
    return 'Unexpected end-of-input: was expecting closing quote for a string value';
  }

  #unexpected(expected: string, verb = 'expected '): string {
    const code = this.#text.codePointAt(this.at) ?? 0;
    const shown =
      code < 0x20 || (code >= 0x7f && code < 0xa0)
        ? `(CTRL-CHAR, code ${code})`
        : `'${String.fromCodePoint(code)}' (code ${code})`;
    return `Unexpected character (${shown}): ${verb}${expected}`;
  }

  #space(): void {
    while (/[ \t\n\r]/.test(this.#text[this.at] ?? '')) this.at += 1;
  }
}
