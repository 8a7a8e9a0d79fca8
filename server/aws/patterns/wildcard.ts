/** Why a wildcard pattern cannot be used; null if it can. `\*` and `\\` stand for the characters themselves. */
export function wildcardFault(pattern: string): string | null {
  if (/(^|[^\\])(\\\\)*\*\*/.test(pattern)) return 'Consecutive wildcard characters';
  if (!/^(?:[^\\]|\\[*\\])*$/.test(pattern)) return 'Invalid escape character';
  return null;
}

const any = Symbol('any');

function tokensOf(pattern: string): (string | typeof any)[] {
  const tokens: (string | typeof any)[] = [];
  for (let i = 0; i < pattern.length; i += 1) {
    const character = pattern.charAt(i);
    if (character === '*') tokens.push(any);
    else if (character === '\\') {
      i += 1;
      tokens.push(pattern.charAt(i));
    } else tokens.push(character);
  }
  return tokens;
}

/** Whether the whole text fits; in time bounded by the product of the lengths, whatever the pattern. */
export function matchesWildcard(pattern: string, text: string): boolean {
  const tokens = tokensOf(pattern);
  let token = 0;
  let at = 0;
  let lastAny = -1;
  let resumeAt = 0;
  while (at < text.length) {
    if (tokens[token] === any) {
      lastAny = token;
      resumeAt = at;
      token += 1;
    } else if (token < tokens.length && tokens[token] === text.charAt(at)) {
      token += 1;
      at += 1;
    } else if (lastAny >= 0) {
      resumeAt += 1;
      token = lastAny + 1;
      at = resumeAt;
    } else return false;
  }
  while (tokens[token] === any) token += 1;
  return token === tokens.length;
}
