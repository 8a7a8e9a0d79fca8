import { describe, expect, it } from 'vitest';
import { isLoopbackOrigin, joinAddress } from './join-address';

const lan = 'http://192.168.1.5:3000';

describe('the address in the QR code', () => {
  it('is the presenter’s own where others reach that', () => {
    expect(joinAddress('K7M4QX', 'https://lambda.example.org', [lan])).toEqual({
      url: 'https://lambda.example.org/j/K7M-4QX',
      reachable: true,
    });
  });

  it('is one of the network where the presenter’s own is loopback', () => {
    expect(joinAddress('K7M4QX', 'http://localhost:3000', [lan])).toEqual({
      url: `${lan}/j/K7M-4QX`,
      reachable: true,
    });
  });

  it('is loopback, and says so, where the server listens nowhere else', () => {
    expect(joinAddress('K7M4QX', 'http://127.0.0.1:3000', [])).toEqual({
      url: 'http://127.0.0.1:3000/j/K7M-4QX',
      reachable: false,
    });
  });
});

it.each([
  ['http://localhost:3000', true],
  ['http://127.0.0.1', true],
  ['http://[::1]:3000', true],
  ['http://localhost.example.org', false],
  [lan, false],
])('%s is loopback: %s', (origin, loopback) => {
  expect(isLoopbackOrigin(origin)).toBe(loopback);
});
