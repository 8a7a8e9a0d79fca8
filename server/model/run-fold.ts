import type { FunctionConfig, GiveUpCondition, Micros, SimulationEvent } from '#engine';
import { sourceOf } from '#engine/sources/known-sources';
import { nobodyAnswered } from './nobody-answered';
import type {
  AttemptState,
  CallerState,
  ChainState,
  DeadLetterState,
  Fate,
  InvocationState,
  RecordState,
  RunState,
  TrackState,
  Train,
  WaitState,
} from './run-state';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export type CallSent = Extract<SimulationEvent, { type: 'call.sent' }>;

/** A run's state while its events are folded into it: the same fields, still open to change. */
export interface RunFold {
  readonly sent: CallSent;
  readonly hasFrontDoor: boolean;
  readonly asynchronous: boolean;
  config: FunctionConfig | null;
  endedAt: Micros | null;
  fate: Fate;
  deadLetter: DeadLetterState | null;
  givenUp: GiveUpCondition | null;
  record: RecordState | null;
  sourceDeadLetter: RunState['sourceDeadLetter'];
  /** The queue's second deliveries, by the invocation that each is a copy of. */
  readonly copies: Map<number, number>;
  /** The life of each invocation that this run caused, as a run of its own; null beyond the first few. */
  readonly chained: Map<number, ChainFold | null>;
  chainsBeyond: number;
  /** The newest settings of the functions that it invokes in turn. */
  readonly others: Map<string, FunctionConfig>;
  /** When the event of each invocation was accepted, and whether the queue holds it now. */
  readonly held: Map<number, HeldEvent>;
  /** The invocation whose answer the caller or its front door waits for, 0 when they wait for none. */
  awaited: number;
  /** The invocation whose answer they took, 0 before. */
  answeredBy: number;
  /** Attempts that have begun and not ended. */
  running: number;
  caller: Mutable<CallerState>;
  readonly invocations: InvocationState[];
  readonly attempts: AttemptState[];
  readonly waits: WaitState[];
  readonly latest: Readonly<Record<ListName, Places>>;
  /** By invocation; 0 is the call on its way to or from a front door. */
  readonly trains: Map<number, Train>;
  /** By `from` and `to`. */
  readonly tracks: Map<string, TrackState>;
}

/** A chained invocation and the copies of its event belong to one life. */
export interface ChainFold extends Pick<ChainState, 'invocation' | 'by' | 'how'> {
  readonly life: RunFold;
}

interface HeldEvent {
  readonly acceptedAt: Micros;
  readonly inQueue: boolean;
}

export const beginFold = (sent: CallSent, config: FunctionConfig | null): RunFold => ({
  sent,
  hasFrontDoor: sourceOf(sent.source).frontDoor !== null,
  asynchronous: sent.invocationType === 'Event',
  config,
  endedAt: null,
  fate: { kind: 'underway' },
  deadLetter: null,
  givenUp: null,
  record: null,
  sourceDeadLetter: null,
  copies: new Map(),
  chained: new Map(),
  chainsBeyond: 0,
  others: new Map(),
  held: new Map(),
  awaited: 0,
  answeredBy: 0,
  running: 0,
  caller: { ...nobodyAnswered },
  invocations: [],
  attempts: [],
  waits: [],
  latest: noPlaces(),
  trains: new Map(),
  tracks: new Map(),
});

/** The same state for somebody else to fold on. Records are replaced and never changed, so that they can be shared. */
export const copyFold = (fold: RunFold): RunFold => ({
  ...fold,
  copies: new Map(fold.copies),
  chained: copyChains(fold.chained),
  others: new Map(fold.others),
  held: new Map(fold.held),
  caller: { ...fold.caller },
  invocations: [...fold.invocations],
  attempts: [...fold.attempts],
  waits: [...fold.waits],
  latest: noPlaces(),
  trains: new Map(fold.trains),
  tracks: new Map(fold.tracks),
});

/** The copies of a chained event share its life, so that it is copied once. */
function copyChains(chains: RunFold['chained']): RunFold['chained'] {
  const copies = new Map<ChainFold, ChainFold>();
  const copyOf = (chain: ChainFold): ChainFold => {
    const known = copies.get(chain) ?? { ...chain, life: copyFold(chain.life) };
    copies.set(chain, known);
    return known;
  };
  return new Map([...chains].map(([id, chain]) => [id, chain && copyOf(chain)]));
}

/** The records of a fold that belong to an invocation, in the order in which they came up. */
type ListName = 'invocations' | 'attempts' | 'waits';

/** Where the latest record of each invocation stands in a list, as far as the list has been looked through. */
interface Places {
  count: number;
  readonly byInvocation: Map<number, number>;
}

const noPlaces = (): RunFold['latest'] => ({
  invocations: { count: 0, byInvocation: new Map() },
  attempts: { count: 0, byInvocation: new Map() },
  waits: { count: 0, byInvocation: new Map() },
});

/**
 * Where the latest record of an invocation stands, -1 for nowhere. Lists may be long: mostly it is the last record of
 * all, and for the rest an index catches up with what has been added.
 */
export function latestPlace(fold: RunFold, name: ListName, invocation: number): number {
  const list: readonly { readonly invocation: number }[] = fold[name];
  if (list.at(-1)?.invocation === invocation) return list.length - 1;
  const places = fold.latest[name];
  for (; places.count < list.length; places.count += 1) {
    const record = list[places.count];
    if (record !== undefined) places.byInvocation.set(record.invocation, places.count);
  }
  return places.byInvocation.get(invocation) ?? -1;
}

/** Where one attempt of an invocation stands, also an earlier one; -1 for nowhere. */
export function attemptPlace(fold: RunFold, invocation: number, attempt: number): number {
  const place = latestPlace(fold, 'attempts', invocation);
  const latest = fold.attempts[place]?.attempt ?? 0;
  // Attempts are numbered upwards: what comes after the latest has not begun.
  if (latest <= attempt) return latest === attempt ? place : -1;
  return fold.attempts.findLastIndex(
    (known) => known.invocation === invocation && known.attempt === attempt,
  );
}

export const latestAttempt = (fold: RunFold, invocation: number): AttemptState | undefined =>
  fold.attempts[latestPlace(fold, 'attempts', invocation)];
