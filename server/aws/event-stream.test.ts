import { describe, expect, it } from 'vitest';
import { crc32 } from './crc32';
import { encodeStreamEvent } from './event-stream';

it('computes the check value of CRC-32', () => {
  expect(crc32(Buffer.from('123456789'))).toBe(0xcbf43926);
});

describe('a message of an event stream', () => {
  const message = encodeStreamEvent({
    type: 'PayloadChunk',
    contentType: 'application/octet-stream',
    payload: Buffer.from('{"a":1}'),
  });

  it('says how long it and its headers are, and proves it', () => {
    expect(message.readUInt32BE(0)).toBe(message.length);
    expect(message.readUInt32BE(8)).toBe(crc32(message.subarray(0, 8)));
    expect(message.readUInt32BE(message.length - 4)).toBe(crc32(message.subarray(0, -4)));
  });

  it('has its headers before its payload', () => {
    const end = 12 + message.readUInt32BE(4);
    const headers = message.subarray(12, end).toString('latin1');
    expect(headers).toContain('\x0b:event-type\x07\x00\x0cPayloadChunk');
    expect(message.subarray(end, -4).toString()).toBe('{"a":1}');
  });
});
