import type { Scenario } from '#engine';
import { firstVisitScenario } from '#model';
import type { Pace } from '#protocol';
import { openingWords as words } from '../words/opening';

/** What the address of the page asks for. */
export type Opening =
  /** The room `local`; a scenario is this tab's own draft from before a reload. */
  | { readonly kind: 'local'; readonly scenario: Scenario | null }
  /** A room of one's own in which nothing has run yet. */
  | {
      readonly kind: 'private';
      readonly from: 'link' | 'query';
      readonly scenario: Scenario;
      readonly pace: Pace;
    }
  /** What could not be read, for a person. */
  | { readonly kind: 'broken'; readonly message: string };

export interface Address {
  /** With its `#`, or empty. */
  readonly hash: string;
  /** With its `?`, or empty. */
  readonly search: string;
  /** The hash that this tab itself wrote while in `local`, or null. */
  readonly ownHash: string | null;
}

/** Reads the page's address. A link does nothing by itself: it never leads to `local`, unless this tab wrote it there. */
export async function readOpening({ hash, search, ownHash }: Address): Promise<Opening> {
  const query = new URLSearchParams(search);
  const seed = readSeed(query.get('seed'));
  if (seed === 'wrong') {
    return broken(words.seed);
  }
  const pace = readPace(query.get('pace'));
  if (pace === 'wrong') {
    return broken(words.pace);
  }
  let scenario: Scenario | null = null;
  // What follows is a moment to look at: see `link-moment.ts`.
  const link = hash.split('&', 1)[0] ?? '';
  if (link.length > 1) {
    // Most visits come without a link.
    const [{ decodeScenario }, { readScenario }] = await Promise.all([
      import('#model/permalink'),
      import('./read-scenario'),
    ]);
    const decoded = await decodeScenario(link);
    if (!decoded.ok) return broken(decoded.message);
    scenario = readScenario(decoded.scenario);
    if (scenario === null) {
      return broken(words.noCall);
    }
  }
  if (seed !== null || pace !== null) {
    const base = scenario ?? firstVisitScenario;
    return {
      kind: 'private',
      from: scenario === null ? 'query' : 'link',
      scenario: seed === null ? base : { ...base, seed },
      pace: pace ?? { kind: 'story' },
    };
  }
  if (scenario === null || link === ownHash) return { kind: 'local', scenario };
  return { kind: 'private', from: 'link', scenario, pace: { kind: 'story' } };
}

const broken = (message: string): Opening => ({ kind: 'broken', message });

function readSeed(text: string | null): number | null | 'wrong' {
  if (text === null) return null;
  const seed = Number(text);
  return /^\d{1,10}$/.test(text) && seed <= 4_294_967_295 ? seed : 'wrong';
}

function readPace(text: string | null): Pace | null | 'wrong' {
  switch (text) {
    case null:
      return null;
    case 'story':
    case 'instant':
    case 'manual':
    case 'auto':
      return { kind: text };
    default: {
      const rate = Number(text);
      return /^\d+(\.\d+)?$/.test(text) && rate >= 0.25 && rate <= 600
        ? { kind: 'rate', rate }
        : 'wrong';
    }
  }
}
