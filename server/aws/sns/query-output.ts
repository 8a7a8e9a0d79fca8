import type { XmlChild, XmlNode } from '../protocols/xml';

/** The result of an operation as XML: lists as `member`, a Map as `entry` with key and value. */
export const queryOutput = (output: object): readonly XmlChild[] =>
  Object.entries(output).flatMap(([name, value]): readonly XmlChild[] =>
    value === undefined || value === null ? [] : [[name, nodeOf(value)]],
  );

function nodeOf(value: unknown): XmlNode {
  if (Array.isArray(value)) return value.map((member): XmlChild => ['member', nodeOf(member)]);
  if (value instanceof Map) {
    return [...value].map(
      ([key, own]): XmlChild => [
        'entry',
        [
          ['key', String(key)],
          ['value', nodeOf(own)],
        ],
      ],
    );
  }
  return typeof value === 'object' && value !== null ? queryOutput(value) : String(value);
}
