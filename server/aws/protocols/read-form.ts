/** The parameters of the query protocol as a tree: `Attribute.1.Name=a` is `{ Attribute: { 1: { Name: 'a' } } }`. */
export type FormNode = string | FormTree;

export interface FormTree {
  readonly [key: string]: FormNode;
}

const deepest = 8;
const mostParameters = 2_000;

/** Reads form parameters; null if they are too many, too deep, or contradict each other. */
export function readForm(parameters: URLSearchParams): FormTree | null {
  const tree: Record<string, FormNode> = Object.create(null);
  let count = 0;
  for (const [name, value] of parameters) {
    count += 1;
    const keys = name.split('.');
    if (count > mostParameters || keys.length > deepest || !place(tree, keys, value)) return null;
  }
  return tree;
}

function place(tree: Record<string, FormNode>, keys: readonly string[], value: string): boolean {
  let node = tree;
  for (const key of keys.slice(0, -1)) {
    const next = node[key] ?? (Object.create(null) as FormTree);
    node[key] = next;
    if (typeof next === 'string') return false;
    node = next as Record<string, FormNode>;
  }
  const last = keys.at(-1) ?? '';
  if (node[last] !== undefined) return false;
  node[last] = value;
  return true;
}

/** The members of a list that is written `1`, `2`, …, in that order. */
export const membersOf = (node: FormNode): readonly FormNode[] =>
  typeof node === 'string'
    ? []
    : Object.entries(node)
        .filter(([key]) => /^\d{1,6}$/.test(key))
        .sort(([a], [b]) => Number(a) - Number(b))
        .map(([, member]) => member);
