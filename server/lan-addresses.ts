import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';

/** Interfaces change when a cable is pulled, not with every request. */
const lookEveryMs = 5_000;

let known: { readonly host: string; readonly at: number; readonly addresses: readonly string[] } = {
  host: '',
  at: Number.NEGATIVE_INFINITY,
  addresses: [],
};

/** This machine's addresses other than loopback that a server with this HOST listens on, as they stand in a URL. */
export function lanAddresses(host: string): readonly string[] {
  const now = performance.now();
  if (known.host !== host || now - known.at > lookEveryMs) {
    known = { host, at: now, addresses: addressesFor(host, networkInterfaces()) };
  }
  return known.addresses;
}

/** Where other devices of the network find the server. */
export const lanOrigins = (host: string, port: number): readonly string[] =>
  lanAddresses(host).map((address) => `http://${address}${port === 80 ? '' : `:${port}`}`);

/** The same for these interfaces: all of them where HOST stands for every address, else the one it names. */
export function addressesFor(
  host: string,
  interfaces: NodeJS.Dict<readonly NetworkInterfaceInfo[]>,
): readonly string[] {
  const everywhere = host === '0.0.0.0' || host === '::';
  return (
    Object.values(interfaces)
      .flatMap((addresses) => addresses ?? [])
      // A link-local address means nothing without its interface, which a URL cannot name.
      .filter(({ internal, address }) => !internal && !address.startsWith('fe80:'))
      .filter(({ family }) => family === 'IPv4' || host !== '0.0.0.0')
      .filter(({ address }) => everywhere || address === host)
      // An IPv4 address can be read out and typed.
      .sort((a, b) => a.family.localeCompare(b.family))
      .map(({ address, family }) => (family === 'IPv4' ? address : `[${address}]`))
  );
}
