import { type Architecture, type Price, prices } from './prices';
import { allocatedMbMs, type Consumption, type MonthUsage, type Part, type Usage } from './usage';

export interface BillLine {
  readonly item: 'requests' | 'duration' | 'provisionedDuration' | 'provisionedAllocated';
  /** Null: both count together. */
  readonly architecture: Architecture | null;
  /** "2026-11"; null for what is not counted by the month. */
  readonly month: string | null;
  /** From 1; 0 is the free tier, null where there is one price. */
  readonly tier: number | null;
  /** Requests or GB-seconds. */
  readonly quantity: number;
  /** Dollars for one of them. */
  readonly price: number;
  readonly dollars: number;
  readonly unverified: string | null;
}

/** What the bill would be lower by, had this part not been. */
export interface BillPart {
  readonly requests: number;
  readonly gbSeconds: number;
  readonly dollars: number;
  /** Of the whole bill, 0 to 1. */
  readonly share: number;
}

export interface Bill {
  readonly lines: readonly BillLine[];
  readonly dollars: number;
  readonly parts: Readonly<Record<Exclude<Part, 'all'>, BillPart>>;
}

export interface BillOptions {
  readonly freeTier: boolean;
}

const MB_MS_PER_GB_SECOND = 1_024 * 1_000;
const architectures = ['x86_64', 'arm64'] as const satisfies readonly Architecture[];

/** The bill of everything used until the last event. A part costs what the bill would be lower by without it. */
export function billOf(usage: Usage, options: BillOptions): Bill {
  const allocated = architectures.flatMap((architecture) => allocatedLine(usage, architecture));
  const lines = [...usage.months.flatMap((month) => linesOf(month, null, options)), ...allocated];
  const dollars = total(lines);
  const part = (without: Exclude<Part, 'all'>): BillPart => {
    const rest = usage.months.flatMap((month) => linesOf(month, without, options));
    const saved = dollars - total([...rest, ...allocated]);
    const consumed = usage.months.flatMap((month) => architectures.map((of) => month[of][without]));
    return {
      requests: sum(consumed.map((one) => one.requests + one.provisionedRequests)),
      gbSeconds: sum(consumed.map((one) => one.mbMs + one.provisionedMbMs)) / MB_MS_PER_GB_SECOND,
      dollars: saved,
      share: dollars === 0 ? 0 : saved / dollars,
    };
  };
  return {
    lines,
    dollars,
    parts: {
      retries: part('retries'),
      copies: part('copies'),
      repeatedCalls: part('repeatedCalls'),
      again: part('again'),
      init: part('init'),
    },
  };
}

/** The lines of one month, without one part of what was used if it names one. */
function linesOf(
  month: MonthUsage,
  without: Exclude<Part, 'all'> | null,
  { freeTier }: BillOptions,
): readonly BillLine[] {
  const used = (architecture: Architecture): Consumption => {
    const { all } = month[architecture];
    if (without === null) return all;
    const less = month[architecture][without];
    return {
      requests: all.requests - less.requests,
      mbMs: all.mbMs - less.mbMs,
      provisionedRequests: all.provisionedRequests - less.provisionedRequests,
      provisionedMbMs: all.provisionedMbMs - less.provisionedMbMs,
    };
  };
  const both = architectures.map(used);
  const onDemand = sum(both.map(({ requests }) => requests));
  const provisioned = sum(both.map(({ provisionedRequests }) => provisionedRequests));
  const freeRequests = freeTier ? Math.min(onDemand, prices.freeTier.requests) : 0;
  const requests = { item: 'requests', architecture: null, month: month.month } as const;
  const lines = [
    line({ ...requests, tier: 0 }, freeRequests, free),
    line({ ...requests, tier: null }, onDemand + provisioned - freeRequests, prices.request),
  ];
  // Which architecture has the free GB-seconds is our reading: x86_64 first, then arm64.
  let freeGbSeconds = freeTier ? prices.freeTier.gbSeconds : 0;
  for (const [n, architecture] of architectures.entries()) {
    const { mbMs, provisionedMbMs } = both[n] as Consumption;
    const gbSeconds = mbMs / MB_MS_PER_GB_SECOND;
    const gratis = Math.min(gbSeconds, freeGbSeconds);
    freeGbSeconds -= gratis;
    const duration = { item: 'duration', architecture, month: month.month } as const;
    lines.push(line({ ...duration, tier: 0 }, gratis, free));
    let left = gbSeconds - gratis;
    for (const [index, tier] of prices.tiers[architecture].entries()) {
      const quantity = Math.min(left, tier.gbSeconds);
      left -= quantity;
      lines.push(line({ ...duration, tier: index + 1 }, quantity, tier));
    }
    lines.push(
      line(
        { item: 'provisionedDuration', architecture, month: month.month, tier: null },
        provisionedMbMs / MB_MS_PER_GB_SECOND,
        prices.provisioned[architecture].duration,
      ),
    );
  }
  return lines.filter(({ quantity }) => quantity > 0);
}

function allocatedLine(usage: Usage, architecture: Architecture): readonly BillLine[] {
  const gbSeconds = allocatedMbMs(usage, architecture) / MB_MS_PER_GB_SECOND;
  if (gbSeconds === 0) return [];
  const what = { item: 'provisionedAllocated', architecture, month: null, tier: null } as const;
  return [line(what, gbSeconds, prices.provisioned[architecture].allocated)];
}

const free: Price = { dollars: 0, unverified: null };

const line = (
  what: Pick<BillLine, 'item' | 'architecture' | 'month' | 'tier'>,
  quantity: number,
  { dollars, unverified }: Price,
): BillLine => ({ ...what, quantity, price: dollars, dollars: quantity * dollars, unverified });

const total = (lines: readonly BillLine[]): number => sum(lines.map(({ dollars }) => dollars));

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
