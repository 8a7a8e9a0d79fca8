import { BlockList, isIP } from 'node:net';

/** Reads `"10.0.0.0/24"`, of either version of IP. A text says what is wrong. */
export function readCidr(operand: unknown): ((value: unknown) => boolean) | string {
  if (typeof operand !== 'string') return 'prefix match pattern must be a string';
  const [address = '', bits = '', ...more] = operand.split('/');
  const version = isIP(address);
  const most = version === 6 ? 128 : 32;
  if (version === 0 || more.length > 0 || !/^\d{1,3}$/.test(bits) || Number(bits) > most) {
    return `Malformed CIDR, one '/' required`;
  }
  const block = new BlockList();
  block.addSubnet(address, Number(bits), version === 6 ? 'ipv6' : 'ipv4');
  return (value) => {
    if (typeof value !== 'string') return false;
    const own = isIP(value);
    return own === version && block.check(value, own === 6 ? 'ipv6' : 'ipv4');
  };
}
