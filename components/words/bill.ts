import { type BillLine, groupDigits, plural } from '#model';
import { catalogue } from '#model/catalogue';

const gbSeconds = (value: number): string => {
  if (value >= 100) return groupDigits(Math.round(value));
  return value >= 0.01 ? String(Number(value.toFixed(3))) : value.toPrecision(2);
};

const percent = (share: number): string => {
  const rounded = Math.round(share * 100);
  return rounded === 0 ? 'under 1 %' : rounded === 100 && share < 1 ? 'over 99 %' : `${rounded} %`;
};

/** What a run costs, and what it would cost if it happened a million times a month. */
export const billWords = catalogue({
  once: 'This run, by now',
  onceNote: 'Without the free tier and at the first price: one run does not know the month.',
  often: 'A million of these a month',
  freeTier: 'With the free tier',
  freeTierNote: (requests: string, seconds: string): string =>
    `${requests} requests and ${seconds} GB-s each month are free, for nothing that is provisioned.`,
  nothing: 'Nothing is billed yet: no attempt has ended.',
  nothingEver: 'Nothing is billed: no code ran. Refusals, throttles, DryRun and waiting are free.',
  item: ({
    item,
    architecture,
    tier,
  }: Pick<BillLine, 'item' | 'architecture' | 'tier'>): string => {
    const free = tier === 0 ? ', free' : '';
    switch (item) {
      case 'requests':
        return `Requests${free}`;
      case 'duration':
        return `Compute ${architecture}${free}${tier !== null && tier > 1 ? `, tier ${tier}` : ''}`;
      case 'provisionedDuration':
        return `Compute ${architecture}, provisioned`;
      case 'provisionedAllocated':
        return `Kept ready ${architecture}, provisioned`;
      default:
        return item satisfies never;
    }
  },
  quantity: ({ item, quantity }: Pick<BillLine, 'item' | 'quantity'>): string =>
    item === 'requests' ? groupDigits(Math.round(quantity)) : `${gbSeconds(quantity)} GB-s`,
  total: 'Total',
  part: {
    retries: 'Retries',
    copies: 'Second deliveries',
    repeatedCalls: 'Repeated calls',
    again: 'All that ran again',
    init: 'INIT of cold starts',
  },
  ofThis: 'Of this',
  share: (share: number): string => percent(share),
  saved: 'What the bill would be lower by without it.',
  gbSecond:
    'A GB-second is a second at 1,024 MB; Lambda bills each attempt by the started millisecond.',
  attempts: 'By attempt',
  attempt: (n: number, copy: boolean): string => `Attempt ${n}${copy ? ', of the copy' : ''}`,
  billed: (ms: number, mb: number): string => `${groupDigits(ms)} ms at ${groupDigits(mb)} MB`,
  unbilled: 'runs',
  caused: 'Invocations that the run caused',
  prices: (region: string, read: string): string => `Prices of ${region}, read ${read}.`,
  source: 'AWS Lambda pricing',
  leftOut: (count: number): string =>
    `${plural(count, { one: '# doubt', other: '# doubts' })} about this bill`,
});
