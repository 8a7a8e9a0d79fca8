export type JsonObject = Readonly<Record<string, unknown>>;

/** The value a JSON text stands for; undefined if it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a text is JSON. */
export const isJson = (text: string): boolean => parseJson(text) !== undefined;

/** True for `{…}`: neither an array nor null. */
export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** How deep a value may nest that a front door takes apart and writes anew; writing is recursive, reading is not. */
const deepestResult = 1_000;

/** The value a JSON text stands for; undefined if it is not JSON or nests deeper than a front door can write. */
export const parseResult = (text: string): unknown =>
  depthOf(text) > deepestResult ? undefined : parseJson(text);

function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  let inText = false;
  for (let i = 0; i < json.length; i += 1) {
    const char = json[i];
    if (inText) {
      if (char === '\\') i += 1;
      else if (char === '"') inText = false;
    } else if (char === '"') inText = true;
    else if (char === '[' || char === '{') {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (char === ']' || char === '}') depth -= 1;
  }
  return deepest;
}
