/** What a template is made of: plain values, and CloudFormation’s short forms, as `!Ref MyQueue`. */
export type YamlValue =
  | string
  | number
  | boolean
  | Short
  | readonly YamlValue[]
  | { readonly [key: string]: YamlValue | undefined };

/** A value after a tag. */
export interface Short {
  readonly tag: '!Ref' | '!GetAtt' | '!Sub';
  readonly of: string;
}

export const ref = (of: string): Short => ({ tag: '!Ref', of });
export const getArn = (name: string): Short => ({ tag: '!GetAtt', of: `${name}.Arn` });

/** A document in block style. What is undefined is left out. */
export const yamlOf = (value: { readonly [key: string]: YamlValue | undefined }): string =>
  `${blockOf(value, '').join('\n')}\n`;

function blockOf(value: YamlValue, indent: string): readonly string[] {
  if (isList(value)) {
    return value.flatMap((item) => {
      if (isScalar(item)) return `${indent}- ${scalar(item, indent)}`;
      const [first = '', ...rest] = blockOf(item, `${indent}  `);
      return [`${indent}- ${first.trimStart()}`, ...rest];
    });
  }
  return Object.entries(value).flatMap(([key, inner]) => {
    if (inner === undefined) return [];
    if (isScalar(inner)) return `${indent}${plain(key)}: ${scalar(inner, indent)}`;
    if (isEmpty(inner)) return `${indent}${plain(key)}: ${isList(inner) ? '[]' : '{}'}`;
    return [`${indent}${plain(key)}:`, ...blockOf(inner, `${indent}  `)];
  });
}

type Scalar = string | number | boolean | Short;

const isList = (value: YamlValue): value is readonly YamlValue[] => Array.isArray(value);

const isScalar = (value: YamlValue): value is Scalar =>
  typeof value !== 'object' || ('tag' in value && typeof value.tag === 'string' && 'of' in value);

const isEmpty = (value: YamlValue): boolean =>
  Object.values(value).every((inner) => inner === undefined);

function scalar(value: Scalar, indent: string): string {
  if (typeof value === 'object') return `${value.tag} ${value.of}`;
  if (typeof value !== 'string') return String(value);
  if (!value.includes('\n')) return plain(value);
  // A literal block keeps its line breaks; the last one is its own.
  const lines = value.replace(/\n$/, '').split('\n');
  return `|\n${lines.map((line) => (line === '' ? '' : `${indent}  ${line}`)).join('\n')}`;
}

/** Plain only where YAML cannot take it for anything else; else in double quotes, as JSON writes it. */
const plain = (text: string): string =>
  /^[A-Za-z$/][\w./:@$*-]*$/.test(text) &&
  !/[:]$/.test(text) &&
  !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(text)
    ? text
    : JSON.stringify(text);
