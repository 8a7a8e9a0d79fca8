import type { XmlChild, XmlNode } from '../protocols/xml';

/** How the query protocol writes lists: flat, each member under this name. */
const lists: Readonly<Record<string, string>> = {
  QueueUrls: 'QueueUrl',
  queueUrls: 'QueueUrl',
  Messages: 'Message',
  Failed: 'BatchResultErrorEntry',
};

/** And maps: flat, name and value under this name. */
const maps: Readonly<Record<string, readonly [name: string, key: string]>> = {
  Attributes: ['Attribute', 'Name'],
  MessageAttributes: ['MessageAttribute', 'Name'],
  Tags: ['Tag', 'Key'],
};

/** The result of an operation as XML. */
export function queryOutput(action: string, output: object): readonly XmlChild[] {
  return Object.entries(output).flatMap(([name, value]): readonly XmlChild[] => {
    if (value === undefined || value === null) return [];
    const map = maps[name];
    if (map !== undefined) {
      return Object.entries(value as object).map(([key, own]) => [
        map[0],
        [
          [map[1], key],
          ['Value', nodeOf(action, own)],
        ],
      ]);
    }
    if (Array.isArray(value)) {
      const member = name === 'Successful' ? `${action}ResultEntry` : (lists[name] ?? name);
      return value.map((own): XmlChild => [member, nodeOf(action, own)]);
    }
    return [[name, nodeOf(action, value)]];
  });
}

const nodeOf = (action: string, value: unknown): XmlNode =>
  typeof value === 'object' && value !== null ? queryOutput(action, value) : String(value);
