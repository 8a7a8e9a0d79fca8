import { MINUTE } from '#engine';
import { catalogue } from './catalogue';

export type Architecture = 'x86_64' | 'arm64';

export interface Price {
  readonly dollars: number;
  /** What of it could not be confirmed; null where AWS publishes it. */
  readonly unverified: string | null;
}

export interface Tier extends Price {
  /** GB-seconds of a calendar month that have this price; the last tier has no end. */
  readonly gbSeconds: number;
}

const published = (dollars: number): Price => ({ dollars, unverified: null });

/** What Lambda costs in dollars. https://aws.amazon.com/lambda/pricing/ */
export const prices = {
  region: 'us-east-1',
  read: '2026-11',
  page: 'https://aws.amazon.com/lambda/pricing/',
  request: published(0.000_000_2),
  /** Per GB-second on demand, by the GB-seconds of the month so far, each architecture on its own. */
  tiers: {
    x86_64: [
      { ...published(0.000_016_666_7), gbSeconds: 6e9 },
      { ...published(0.000_015), gbSeconds: 9e9 },
      { ...published(0.000_013_333_4), gbSeconds: Number.POSITIVE_INFINITY },
    ],
    arm64: [
      { ...published(0.000_013_333_4), gbSeconds: 7.5e9 },
      { ...published(0.000_012_000_1), gbSeconds: 11.25e9 },
      {
        dollars: 0.000_010_666_7,
        unverified: catalogue('The third price of arm64 is unverified.'),
        gbSeconds: Number.POSITIVE_INFINITY,
      },
    ],
  } satisfies Record<Architecture, readonly [Tier, ...Tier[]]>,
  provisioned: {
    x86_64: { allocated: published(0.000_004_166_7), duration: published(0.000_009_722_2) },
    arm64: {
      allocated: {
        dollars: 0.000_003_333_4,
        unverified: catalogue('The provisioned prices of arm64 are unverified.'),
      },
      duration: {
        dollars: 0.000_007_777_8,
        unverified: catalogue('The provisioned prices of arm64 are unverified.'),
      },
    },
  } satisfies Record<Architecture, { readonly allocated: Price; readonly duration: Price }>,
  /** Time for which provisioned concurrency is allocated is rounded up to whole steps of this. */
  allocationStep: 5 * MINUTE,
  /** Each month, both architectures together, and nothing that is provisioned. */
  freeTier: { requests: 1_000_000, gbSeconds: 400_000 },
} as const;

/** What AWS may charge besides, and this bill leaves out. */
export const unverifiedCharges: readonly string[] = catalogue([
  'Asynchronous events above 256 KB may count as more than one request; unverified, so each counts as one.',
  'Whether INIT of provisioned environments is billed is unverified; it is left out.',
  'Provisioned concurrency whose INIT failed is taken to cost nothing, which is unverified.',
]);
