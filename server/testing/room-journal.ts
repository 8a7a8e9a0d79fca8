import {
  type Account,
  defaultAccount,
  MILLISECOND,
  type Micros,
  type SimulationEvent,
} from '#engine';
import { appendEvents, emptyRunIndex, type RoomFacts, type RunIndex } from '#model';
import type { Snapshot } from '#protocol';
import { LambdariumError } from './lambdarium-error';
import type { RoomKeys } from './room';

/** An event as the control API gives it. */
export type ToldEvent = SimulationEvent & { readonly requestId?: string };

/** What is known of a room's past: it grows with every look. */
export interface RoomJournal extends RoomFacts {
  readonly events: readonly ToldEvent[];
  readonly runs: RunIndex;
  /** Where virtual time stood at the last look. */
  readonly at: Micros;
}

/** Nothing is known yet. */
export const emptyJournal = ({ seed, epochMs, region }: RoomKeys): RoomJournal => ({
  seed,
  epochMs,
  account: { ...defaultAccount, region },
  events: [],
  runs: emptyRunIndex,
  at: 0,
});

/** The journal with what a look has shown besides. */
export function readOn(
  journal: RoomJournal,
  { events, complete, clock }: Snapshot & { readonly events: readonly ToldEvent[] },
): RoomJournal {
  const lastSeq = journal.events.at(-1)?.seq ?? 0;
  if (!complete && (events[0]?.seq ?? 1) > lastSeq + 1) {
    throw new LambdariumError(
      'So much has happened in this room that the server no longer has its beginning. Open a room for each test, or look at it more often while the test runs.',
    );
  }
  const fresh = events.filter(({ seq }) => seq > lastSeq);
  return {
    ...journal,
    account: fresh.reduce(accountAfter, journal.account),
    events: [...journal.events, ...fresh],
    runs: appendEvents(journal.runs, fresh),
    at: clock.at,
  };
}

const accountAfter = (account: Account, event: SimulationEvent): Account =>
  event.type === 'account.configured' ? event.account : account;

/** The calendar time of a virtual moment. */
export const timeOf = ({ epochMs }: Pick<RoomFacts, 'epochMs'>, at: Micros): Date =>
  new Date(epochMs + Math.floor(at / MILLISECOND));
