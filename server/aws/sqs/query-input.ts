import { type FormNode, type FormTree, membersOf } from '../protocols/read-form';

/** Lists of the query protocol, each member under the singular name: `AttributeName.1=All`. */
const lists: Readonly<Record<string, string>> = {
  AttributeName: 'AttributeNames',
  MessageAttributeName: 'MessageAttributeNames',
  MessageSystemAttributeName: 'MessageSystemAttributeNames',
  TagKey: 'TagKeys',
  SendMessageBatchRequestEntry: 'Entries',
  DeleteMessageBatchRequestEntry: 'Entries',
  ChangeMessageVisibilityBatchRequestEntry: 'Entries',
};

/** Maps: `Attribute.1.Name=…&Attribute.1.Value=…`. */
const maps: Readonly<Record<string, readonly [name: string, key: string]>> = {
  Attribute: ['Attributes', 'Name'],
  MessageAttribute: ['MessageAttributes', 'Name'],
  MessageSystemAttribute: ['MessageSystemAttributes', 'Name'],
  Tag: ['Tags', 'Key'],
};

const numbers = new Set([
  'DelaySeconds',
  'MaxNumberOfMessages',
  'MaxResults',
  'VisibilityTimeout',
  'WaitTimeSeconds',
]);

/** The input of an operation from its form, in the shape of the JSON protocol. */
export function queryInput(tree: FormTree, action: string): object {
  const input: Record<string, unknown> = {};
  for (const [name, node] of Object.entries(tree)) {
    const list = lists[name];
    const map = maps[name];
    if (list !== undefined) input[list] = membersOf(node).map(readMember);
    else if (map !== undefined) {
      // Only CreateQueue spells its tags in lower case.
      const target = map[0] === 'Tags' && action === 'CreateQueue' ? 'tags' : map[0];
      input[target] = readMap(node, map[1]);
    } else input[name] = readValue(name, node);
  }
  return input;
}

const readMember = (node: FormNode): unknown =>
  typeof node === 'string' ? node : queryInput(node, '');

const readValue = (name: string, node: FormNode): unknown => {
  if (typeof node !== 'string') return { ...node };
  return numbers.has(name) && /^-?\d{1,9}$/.test(node) ? Number(node) : node;
};

const readMap = (node: FormNode, keyName: string): object =>
  Object.fromEntries(
    membersOf(node).flatMap((member) => {
      if (typeof member === 'string') return [];
      const key = member[keyName];
      const value = member.Value ?? '';
      return typeof key === 'string'
        ? [[key, typeof value === 'string' ? value : { ...value }]]
        : [];
    }),
  );
