import { type FormNode, type FormTree, membersOf } from '../protocols/read-form';

/** The input of an operation from its form: lists are written `member.1`, maps `entry.1.key` and `entry.1.value`. */
export function queryInput(tree: FormTree): Record<string, unknown> {
  return Object.fromEntries(Object.entries(tree).map(([name, node]) => [name, readNode(node)]));
}

function readNode(node: FormNode): unknown {
  if (typeof node === 'string') return node;
  const { member, entry } = node;
  if (member !== undefined) return membersOf(member).map(readNode);
  if (entry === undefined) return queryInput(node);
  return Object.fromEntries(
    membersOf(entry).flatMap((pair) => {
      if (typeof pair === 'string') return [];
      // Message attributes spell the two differently from all other maps.
      const key = pair.key ?? pair.Name;
      const value = pair.value ?? pair.Value ?? '';
      return typeof key === 'string' ? [[key, readNode(value)]] : [];
    }),
  );
}
