/** Runs in the page before its own scripts: from then on every catalogue speaks the pseudo-locale. */
export function speakPseudo(): void {
  const accented: Readonly<Record<string, string>> = {
    ...{ a: 'á', c: 'ç', e: 'é', i: 'í', n: 'ñ', o: 'ö', u: 'ü', y: 'ý', s: 'š', z: 'ž' },
    ...{ A: 'Å', C: 'Ç', E: 'É', I: 'Î', N: 'Ñ', O: 'Ö', U: 'Û', S: 'Š', Y: 'Ý' },
  };
  /** Stays as it is: what is in brackets already, in quotes or marked as code, names with a hump, a sign or a figure, capitals, units. */
  const kept =
    /⟦.*?⟧|`[^`]*`|\S*[a-z][A-Z]\S*|\S*[\d_$<>{}[\]/@=]\S*|\b[A-Z][A-Z-]+s?\b|\b(?:Lambda|[Ll]ambdarium|Invoke|Event|DryRun|EventBridge|CloudWatch|Amazon|ms|min|KB|MB|GB)\b/;
  /** Members of tables that only the machine reads. */
  const unread = new Set(['keywords', 'unit', 'statistics']);

  const isArgument = (values: readonly unknown[], text: string): boolean =>
    values.some((value) => value === text);

  const pseudo = (text: string, values: readonly unknown[]): string => {
    // Nothing to translate: symbols, figures, what was given, and what is said already.
    if (!/[A-Za-z]{2}/.test(text) || isArgument(values, text)) return text;
    if (/^⟦[^⟦⟧]*⟧$/.test(text)) return text;
    const names = values.filter((value): value is string => typeof value === 'string');
    const known = names
      .filter((name) => name.length > 1)
      .sort((a, b) => b.length - a.length)
      .map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const stays = new RegExp(`(${[...known, kept.source].join('|')})`);
    const parts = text.split(stays).filter((part) => part !== undefined);
    const bare = parts.filter((part) => !stays.test(part)).join('');
    const letters = bare.replaceAll(/[^A-Za-z]/g, '').length;
    // A name that stays as it is in every language.
    if (letters === 0) return text;
    const more = 'öéñá '
      .repeat(letters)
      .slice(0, Math.ceil(letters * 0.4))
      .trimEnd();
    const said = parts.map((part) =>
      stays.test(part) ? part : part.replaceAll(/[A-Za-z]/g, (one) => accented[one] ?? one),
    );
    return `⟦${said.join('').replaceAll(/[⟦⟧]/g, '')} ${more}⟧`;
  };

  const translate = (words: unknown, values: readonly unknown[]): unknown => {
    if (typeof words === 'string') return pseudo(words, values);
    if (typeof words === 'function') {
      return (...given: readonly unknown[]) => {
        const inside = given.flatMap((value) =>
          typeof value === 'object' && value !== null ? Object.values(value) : [value],
        );
        return translate((words as (...all: readonly unknown[]) => unknown)(...given), inside);
      };
    }
    if (Array.isArray(words)) return words.map((one) => translate(one, values));
    if (words === null || typeof words !== 'object') return words;
    if (Object.getPrototypeOf(words) !== Object.prototype) return words;
    return Object.fromEntries(
      Object.entries(words).map(([name, one]) => [
        name,
        unread.has(name) && typeof one !== 'function' ? one : translate(one, values),
      ]),
    );
  };

  Object.assign(globalThis, { translateWords: (words: unknown) => translate(words, []) });
}
