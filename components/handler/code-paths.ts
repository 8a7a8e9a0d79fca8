/** What stands before the cursor: a value and the members of it that were named, the last one only begun. */
export interface Path {
  readonly root: string;
  /** Names and `[]` for an item of a list. */
  readonly steps: readonly string[];
}

const STEP = String.raw`(?:\??\.\s*[A-Za-z_$][\w$]*|(?:\?\.)?\[\s*(?:\d+|[A-Za-z_$][\w$]*)\s*\])`;
const PATH = String.raw`([A-Za-z_$][\w$]*)((?:${STEP})*)`;

const beforeCursor = new RegExp(String.raw`(?:^|[^\w$.])${PATH}\??\.\s*([\w$]*)$`);

/** The path whose member is being written at the end of this text, and what is written of the member; null if none is. */
export function pathBefore(text: string): { readonly path: Path; readonly begun: string } | null {
  const [, root, steps, begun] = beforeCursor.exec(text) ?? [];
  if (root === undefined || steps === undefined || begun === undefined) return null;
  return { path: { root, steps: stepsOf(steps) }, begun };
}

const stepsOf = (text: string): readonly string[] =>
  [...text.matchAll(/\.\s*([A-Za-z_$][\w$]*)|\[/g)].map(([, name]) => name ?? '[]');

/** The names that the handler’s parameters have in this code. */
export function parametersOf(code: string): { readonly event: string; readonly context: string } {
  const [, event = 'event', context = 'context'] =
    /\bhandler\b\s*(?:=\s*(?:async\b\s*)?(?:function\b\s*[\w$]*\s*)?)?\(\s*([A-Za-z_$][\w$]*)(?:\s*,\s*([A-Za-z_$][\w$]*))?/.exec(
      code,
    ) ?? [];
  return { event, context };
}

/**
 * The value that a path means where the event is this one; undefined where the code does not say. Follows plain
 * assignments, loops and callbacks over lists, destructuring and `JSON.parse`, the last before the cursor first.
 */
export function valueAt(code: string, path: Path, event: unknown): unknown {
  return follow(code, path, { name: parametersOf(code).event, event }, 0);
}

interface Known {
  readonly name: string;
  readonly event: unknown;
}

/** Aliases of aliases that are followed: two variables that are each other’s end here. */
const DEEPEST = 10;

function follow(code: string, { root, steps }: Path, known: Known, depth: number): unknown {
  const start = root === known.name ? known.event : aliased(code, root, known, depth);
  return steps.reduce((value, step) => stepInto(value, step), start);
}

function stepInto(value: unknown, step: string): unknown {
  if (step === '[]') return Array.isArray(value) ? value[0] : undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[step];
}

function aliased(code: string, name: string, known: Known, depth: number): unknown {
  if (depth >= DEEPEST) return undefined;
  const of = (root: string, steps: string) =>
    follow(code, { root, steps: stepsOf(steps) }, known, depth + 1);
  const own = name.replaceAll('$', '\\$');
  const last = (pattern: string) => [...code.matchAll(new RegExp(pattern, 'g'))].at(-1);

  const loop = last(String.raw`\b(?:const|let|var)\s+(?:\[[^\]]*,\s*)?${own}\]?\s+of\s+${PATH}`);
  if (loop) return stepInto(of(loop[1] ?? '', (loop[2] ?? '').replace(/\.entries$/, '')), '[]');
  const parsed = last(String.raw`\b${own}\s*=\s*JSON\.parse\(\s*${PATH}\s*\)`);
  if (parsed) return parsedText(of(parsed[1] ?? '', parsed[2] ?? ''));
  const assigned = last(String.raw`\b${own}\s*=\s*(?:await\s+)?${PATH}\s*(?:\?\?|\|\||[;\n]|$)`);
  if (assigned) return of(assigned[1] ?? '', assigned[2] ?? '');
  const taken = last(String.raw`\{[^{}]*\b${own}\b[^{}]*\}\s*=\s*${PATH}`);
  if (taken) return stepInto(of(taken[1] ?? '', taken[2] ?? ''), name);
  const callback = last(
    String.raw`${PATH}\.(?:map|filter|find|forEach|some|every|flatMap)\(\s*(?:async\s*)?\(?\s*${own}\b`,
  );
  if (callback) return stepInto(of(callback[1] ?? '', callback[2] ?? ''), '[]');
  return undefined;
}

function parsedText(value: unknown): unknown {
  try {
    return typeof value === 'string' ? JSON.parse(value) : undefined;
  } catch {
    return undefined;
  }
}
