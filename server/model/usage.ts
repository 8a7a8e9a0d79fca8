import { type FunctionConfig, MILLISECOND, type Micros, type SimulationEvent } from '#engine';
import { OpenCalls } from './open-calls';
import { type Architecture, prices } from './prices';

/** What is billed by the piece; memory times time in MB-milliseconds, so that sums are exact. */
export interface Consumption {
  /** On demand. */
  requests: number;
  mbMs: number;
  provisionedRequests: number;
  provisionedMbMs: number;
}

/** Parts of what was consumed; the first is all of it. */
export const usageParts = ['all', 'retries', 'copies', 'repeatedCalls', 'again', 'init'] as const;

/**
 * `retries`: attempts after the first of an event. `copies`: attempts of events that the queue delivered twice.
 * `repeatedCalls`: what ran although an earlier call of the same caller had run. `again`: those three together.
 * `init`: the INIT phase of cold starts.
 */
export type Part = (typeof usageParts)[number];

type PartUsage = Readonly<Record<Part, Consumption>>;

/** One calendar month (UTC). */
export interface MonthUsage extends Readonly<Record<Architecture, PartUsage>> {
  /** "2026-11". */
  readonly month: string;
}

interface Billed {
  readonly functionName: string;
}

interface Allocation {
  readonly functionName: string;
  readonly qualifier: string;
  readonly architecture: Architecture;
  readonly mb: number;
  readonly since: Micros;
}

/** What a stream of events has used up: all that a bill needs to know. */
export interface Usage {
  readonly epochMs: number;
  readonly months: MonthUsage[];
  /** MB-milliseconds for which provisioned concurrency was allocated, of allocations that have ended. */
  readonly allocatedMbMs: Record<Architecture, number>;
  /** Those that last, by function and qualifier. */
  readonly allocations: Map<string, Allocation>;
  /** The moment of the last event. */
  now: Micros;
  readonly calls: OpenCalls<Billed>;
  readonly copies: Map<number, Set<number>>;
  readonly configs: Map<string, FunctionConfig>;
  /** Until when the last of `months` lasts. */
  monthEnds: Micros;
}

const nothingUsed = (): Consumption => ({
  requests: 0,
  mbMs: 0,
  provisionedRequests: 0,
  provisionedMbMs: 0,
});

const noParts = (): PartUsage => ({
  all: nothingUsed(),
  retries: nothingUsed(),
  copies: nothingUsed(),
  repeatedCalls: nothingUsed(),
  again: nothingUsed(),
  init: nothingUsed(),
});

/** `epochMs`: milliseconds since 1970 at virtual time 0, for the months. */
export const createUsage = (epochMs: number): Usage => ({
  epochMs,
  months: [],
  allocatedMbMs: { x86_64: 0, arm64: 0 },
  allocations: new Map(),
  now: 0,
  calls: new OpenCalls(({ functionName }) => ({ functionName })),
  copies: new Map(),
  configs: new Map(),
  monthEnds: 0,
});

/** Adds one event. Throttled calls, refusals, DryRun and waiting use nothing up. */
export function countUsage(usage: Usage, event: SimulationEvent): void {
  usage.now = event.at;
  switch (event.type) {
    case 'call.sent':
      usage.calls.sent(event);
      break;
    case 'attempt.finished':
      countAttempt(usage, event);
      break;
    case 'run.ended':
      usage.calls.ended(event.run);
      usage.copies.delete(event.run);
      break;
    case 'invoke.chained':
      usage.calls.chained(event.run, event.invocation, event.functionName);
      break;
    case 'event.duplicated':
      usage.calls.duplicated(event.run, event.invocation, event.copy);
      noteCopy(usage, event.run, event.copy);
      break;
    case 'function.configured':
      usage.configs.set(event.config.name, event.config);
      endUnwanted(usage, event.config);
      break;
    case 'function.deleted':
      endUnwanted(usage, { name: event.functionName, qualifiers: [] });
      break;
    case 'provisioned.allocating':
      beginAllocation(usage, event);
      break;
    case 'provisioned.failed':
      usage.allocations.delete(keyOf(event.functionName, event.qualifier));
      break;
  }
}

function countAttempt(
  usage: Usage,
  event: Extract<SimulationEvent, { type: 'attempt.finished' }>,
): void {
  const { run, invocation, memoryMb, provisioned, billedMs } = event;
  const { functionName } = usage.calls.of(run, invocation);
  const architecture = usage.configs.get(functionName)?.architecture ?? 'x86_64';
  const used = monthAt(usage, event.at)[architecture];
  const mbMs = billedMs * memoryMb;
  consume(used.all, 1, mbMs, provisioned);
  const part = againBecause(usage, event);
  if (part !== null) {
    consume(used[part], 1, mbMs, provisioned);
    consume(used.again, 1, mbMs, provisioned);
  }
  if (event.initDuration > 0) {
    // What the same attempt would have been billed without its INIT.
    const warmMs = Math.ceil(event.duration / MILLISECOND);
    consume(used.init, 0, (billedMs - warmMs) * memoryMb, provisioned);
  }
}

function againBecause(
  { copies, calls }: Usage,
  event: Extract<SimulationEvent, { type: 'attempt.finished' }>,
): 'retries' | 'copies' | 'repeatedCalls' | null {
  const { run, invocation, attempt } = event;
  if (copies.size > 0 && copies.get(run)?.has(invocation) === true) return 'copies';
  if (attempt > 1) return 'retries';
  if (calls.isChained(run, invocation)) return null;
  return calls.mark(run) ? 'repeatedCalls' : null;
}

function consume(into: Consumption, requests: number, mbMs: number, provisioned: boolean): void {
  if (provisioned) {
    into.provisionedRequests += requests;
    into.provisionedMbMs += mbMs;
  } else {
    into.requests += requests;
    into.mbMs += mbMs;
  }
}

function noteCopy({ copies }: Usage, run: number, copy: number): void {
  const known = copies.get(run);
  if (known === undefined) copies.set(run, new Set([copy]));
  else known.add(copy);
}

/** The month of a moment; events come in the order of time, so it is the last one or a new one. */
function monthAt(usage: Usage, at: Micros): MonthUsage {
  const last = usage.months.at(-1);
  if (last !== undefined && at < usage.monthEnds) return last;
  const date = new Date(usage.epochMs + Math.floor(at / MILLISECOND));
  const ends = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1);
  usage.monthEnds = (ends - usage.epochMs) * MILLISECOND;
  const month: MonthUsage = {
    month: date.toISOString().slice(0, 7),
    x86_64: noParts(),
    arm64: noParts(),
  };
  usage.months.push(month);
  return month;
}

const keyOf = (functionName: string, qualifier: string): string => `${functionName}:${qualifier}`;

function beginAllocation(
  usage: Usage,
  event: Extract<SimulationEvent, { type: 'provisioned.allocating' }>,
): void {
  const { functionName, qualifier, environments, at } = event;
  const key = keyOf(functionName, qualifier);
  endAllocation(usage, key);
  const config = usage.configs.get(functionName);
  if (config === undefined) throw new Error(`${functionName} was never configured`);
  const alias = config.aliases.find(({ name }) => name === qualifier);
  const number = alias === undefined ? qualifier : String(alias.version);
  const version = config.versions.find((published) => String(published.version) === number);
  usage.allocations.set(key, {
    functionName,
    qualifier,
    architecture: config.architecture,
    mb: environments * (version ?? config).memoryMb,
    since: at,
  });
}

/** What the settings no longer ask for is taken away. */
function endUnwanted(
  usage: Usage,
  { name, qualifiers }: Pick<FunctionConfig, 'name' | 'qualifiers'>,
): void {
  for (const [key, { functionName, qualifier }] of usage.allocations) {
    if (functionName !== name) continue;
    const settings = qualifiers.find((own) => own.qualifier === qualifier);
    if ((settings?.provisionedConcurrency ?? 0) === 0) endAllocation(usage, key);
  }
}

function endAllocation(usage: Usage, key: string): void {
  const allocation = usage.allocations.get(key);
  if (allocation === undefined) return;
  usage.allocatedMbMs[allocation.architecture] += mbMsOf(allocation, usage.now);
  usage.allocations.delete(key);
}

/** MB-milliseconds by now, the time rounded up to whole steps. */
const mbMsOf = ({ mb, since }: Allocation, now: Micros): number =>
  (mb * Math.ceil((now - since) / prices.allocationStep) * prices.allocationStep) / MILLISECOND;

/** MB-milliseconds allocated until the last event, with allocations that still last. */
export function allocatedMbMs(usage: Usage, architecture: Architecture): number {
  let sum = usage.allocatedMbMs[architecture];
  for (const allocation of usage.allocations.values()) {
    if (allocation.architecture === architecture) sum += mbMsOf(allocation, usage.now);
  }
  return sum;
}
