import { crc32 } from './crc32';

/** A message of AWS's event stream encoding: what happened, and a body in a format. */
export interface StreamEvent {
  readonly type: string;
  readonly contentType: string;
  readonly payload: Buffer;
}

/** Bytes of a message around its headers and payload: two lengths and two checksums. */
const frameBytes = 16;

/** The type number of a header that is a text. */
const textHeader = 7;

/**
 * Encodes a message: total length, length of the headers, CRC of those two, headers, payload, CRC of everything before.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/RESTSelectObjectAppendix.html
 */
export function encodeStreamEvent({ type, contentType, payload }: StreamEvent): Buffer {
  const headers = Buffer.concat([
    header(':event-type', type),
    header(':content-type', contentType),
    header(':message-type', 'event'),
  ]);
  const message = Buffer.alloc(frameBytes + headers.length + payload.length);
  message.writeUInt32BE(message.length, 0);
  message.writeUInt32BE(headers.length, 4);
  message.writeUInt32BE(crc32(message.subarray(0, 8)), 8);
  headers.copy(message, 12);
  payload.copy(message, 12 + headers.length);
  message.writeUInt32BE(crc32(message.subarray(0, -4)), message.length - 4);
  return message;
}

function header(name: string, value: string): Buffer {
  const lengths = Buffer.alloc(3);
  lengths.writeUInt8(textHeader, 0);
  lengths.writeUInt16BE(Buffer.byteLength(value), 1);
  return Buffer.concat([
    Buffer.from([name.length]),
    Buffer.from(name),
    lengths,
    Buffer.from(value),
  ]);
}
