/**
 * The parameters of a path’s query as a signature counts them: percent-decoded, a plus sign is a plus sign. Null if they
 * are not encoded correctly.
 */
export function queryOf(path: string): ReadonlyMap<string, string[]> | null {
  const parameters = new Map<string, string[]>();
  const queryAt = path.indexOf('?');
  if (queryAt < 0) return parameters;
  try {
    for (const part of path.slice(queryAt + 1).split('&')) {
      if (part === '') continue;
      const equals = part.indexOf('=');
      const name = decodeURIComponent(equals < 0 ? part : part.slice(0, equals));
      const value = equals < 0 ? '' : decodeURIComponent(part.slice(equals + 1));
      const values = parameters.get(name);
      if (values) values.push(value);
      else parameters.set(name, [value]);
    }
  } catch {
    return null;
  }
  return parameters;
}
