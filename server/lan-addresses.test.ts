import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import { addressesFor } from './lan-addresses';

const about = (address: string, internal = false): NetworkInterfaceInfo =>
  ({
    address,
    internal,
    family: address.includes(':') ? 'IPv6' : 'IPv4',
  }) as NetworkInterfaceInfo;

const interfaces = {
  lo: [about('127.0.0.1', true), about('::1', true)],
  wlan0: [about('fe80::1'), about('fd00::5'), about('192.168.1.5')],
  eth0: [about('10.0.0.7')],
};

describe('where other devices find the server', () => {
  it('nowhere while it listens on loopback alone', () => {
    expect(addressesFor('127.0.0.1', interfaces)).toEqual([]);
    expect(addressesFor('localhost', interfaces)).toEqual([]);
  });

  it('under every address where HOST stands for all, those one can type first', () => {
    expect(addressesFor('0.0.0.0', interfaces)).toEqual(['192.168.1.5', '10.0.0.7']);
    expect(addressesFor('::', interfaces)).toEqual(['192.168.1.5', '10.0.0.7', '[fd00::5]']);
  });

  it('under the one that HOST names', () => {
    expect(addressesFor('10.0.0.7', interfaces)).toEqual(['10.0.0.7']);
    expect(addressesFor('10.0.0.8', interfaces)).toEqual([]);
  });
});
