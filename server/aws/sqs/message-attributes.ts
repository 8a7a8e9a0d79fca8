import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { MessageAttribute } from '#queues';
import { sqsErrors } from './errors';

/** `MessageAttributes` of an input, by name. */
export const messageAttributesInput = z.record(
  z.string(),
  z.object({
    DataType: z.string().optional(),
    StringValue: z.string().nullish(),
    BinaryValue: z.string().nullish(),
  }),
);

export type WireAttributes = z.output<typeof messageAttributesInput>;

const most = 10;
const dataType = /^(String|Number|Binary)(\.[^\s]{1,200})?$/;
const attributeName = /^(?!\.)(?!.*\.\.)[A-Za-z0-9_.-]{1,256}(?<!\.)$/;
const reserved = /^(aws|amazon)\./i;

/** Reads message attributes, or throws SQS's error. */
export function readMessageAttributes(
  input: WireAttributes | undefined,
): Record<string, MessageAttribute> {
  const entries = Object.entries(input ?? {});
  if (entries.length > most) {
    throw sqsErrors.invalidParameterValue(
      `Number of message attributes [${entries.length}] exceeds the allowed maximum [${most}].`,
    );
  }
  return Object.fromEntries(entries.map(([name, value]) => [name, readAttribute(name, value)]));
}

function readAttribute(name: string, value: WireAttributes[string]): MessageAttribute {
  if (!attributeName.test(name) || reserved.test(name)) {
    throw sqsErrors.invalidParameterValue(
      `Message (user) attribute name '${name.slice(0, 256)}' is invalid: it can contain letters, digits, underscores, hyphens and single periods inside, and must not begin with AWS. or Amazon.`,
    );
  }
  const type = value.DataType ?? '';
  if (type === '') {
    throw sqsErrors.invalidParameterValue(
      `The message attribute '${name}' must contain non-empty message attribute type.`,
    );
  }
  if (!dataType.test(type)) {
    throw sqsErrors.invalidParameterValue(
      `The message attribute '${name}' has an invalid message attribute type, the set of supported type prefixes is Binary, Number, and String.`,
    );
  }
  const binary = type.startsWith('Binary');
  const text = binary ? value.BinaryValue : value.StringValue;
  if (text === undefined || text === null || text === '') {
    throw sqsErrors.invalidParameterValue(
      `The message attribute '${name}' must contain non-empty message attribute value for message attribute type '${type.split('.')[0]}'.`,
    );
  }
  if (type.startsWith('Number') && !isNumber(text)) {
    throw sqsErrors.invalidParameterValue(
      `Can't cast the value of message (user) attribute '${name}' to a number.`,
    );
  }
  return { dataType: type, value: binary ? Buffer.from(text, 'base64') : text };
}

const isNumber = (text: string): boolean =>
  /^[+-]?(\d{1,128}\.?\d{0,128}|\.\d{1,128})(e[+-]?\d{1,3})?$/i.test(text);

/** Attributes as a consumer gets them. */
export const writeMessageAttributes = (
  attributes: Readonly<Record<string, MessageAttribute>>,
): Record<string, object> =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, { dataType: DataType, value }]) => [
      name,
      typeof value === 'string'
        ? { StringValue: value, DataType }
        : { BinaryValue: Buffer.from(value).toString('base64'), DataType },
    ]),
  );

/** MD5OfMessageAttributes: over names, types and values with their lengths, in the order of the names. */
export function attributesDigest(
  attributes: Readonly<Record<string, MessageAttribute>>,
): string | undefined {
  const names = Object.keys(attributes).sort();
  if (names.length === 0) return undefined;
  const hash = createHash('md5');
  const add = (bytes: Uint8Array) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    hash.update(length).update(bytes);
  };
  for (const name of names) {
    const { dataType: type, value } = attributes[name] as MessageAttribute;
    add(Buffer.from(name));
    add(Buffer.from(type));
    hash.update(Buffer.of(typeof value === 'string' ? 1 : 2));
    add(typeof value === 'string' ? Buffer.from(value) : value);
  }
  return hash.digest('hex');
}

/** MD5OfMessageBody. */
export const bodyDigest = (body: string): string => createHash('md5').update(body).digest('hex');
