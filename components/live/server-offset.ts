/** One exchange with the server: when it was asked, what it said, when the answer came. Milliseconds since 1970. */
export interface Ping {
  readonly sentAt: number;
  readonly serverNow: number;
  readonly receivedAt: number;
}

/** What to add to this device's clock to get the server's: the median of the pings, so one slow answer does not count. */
export function serverOffset(pings: readonly Ping[]): number {
  const offsets = pings
    .map(({ sentAt, serverNow, receivedAt }) => serverNow - (sentAt + receivedAt) / 2)
    .sort((a, b) => a - b);
  const middle = offsets.length >> 1;
  const upper = offsets[middle] ?? 0;
  return offsets.length % 2 === 1 ? upper : ((offsets[middle - 1] ?? upper) + upper) / 2;
}
