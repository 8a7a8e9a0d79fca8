import { MILLISECOND, type Micros } from '#engine';
import { readThing, type ThingId } from './thing';

/** Where a link leads besides its scenario: a moment of its run, what is selected, and how the run is shown. */
export interface LinkMoment {
  /** Since the call; null: nothing is run. */
  readonly since: Micros | null;
  readonly thing: ThingId | null;
  readonly view: string | null;
}

export const noMoment: LinkMoment = { since: null, thing: null, view: null };

/** 60 days: nothing of a run is later. */
const latestMs = 5_184_000_000;

/** "&t=62118&sel=attempt-2&view=table": milliseconds, with decimals where a moment lies between two of them. */
export const writeMoment = ({ since, thing, view }: LinkMoment): string =>
  [
    since === null ? '' : `&t=${since / MILLISECOND}`,
    thing === null ? '' : `&sel=${thing}`,
    view === null ? '' : `&view=${view}`,
  ].join('');

/** Reads what follows the scenario in a link. What cannot be read is left out and named. */
export function readMoment(text: string): {
  readonly moment: LinkMoment;
  readonly unread: readonly string[];
} {
  let moment = noMoment;
  const unread: string[] = [];
  for (const part of text.split('&').filter((piece) => piece !== '')) {
    const [name = '', value = ''] = part.split('=', 2);
    const read = readPart(name, value);
    if (read === null) unread.push(part.slice(0, 40));
    else moment = { ...moment, ...read };
  }
  return { moment, unread };
}

function readPart(name: string, value: string): Partial<LinkMoment> | null {
  switch (name) {
    case 't': {
      const ms = Number(value);
      if (!/^\d{1,10}(\.\d{1,3})?$/.test(value) || ms > latestMs) return null;
      return { since: Math.round(ms * MILLISECOND) };
    }
    case 'sel': {
      const thing = readThing(value);
      return thing === null ? null : { thing };
    }
    case 'view':
      return /^[a-z]{1,20}$/.test(value) ? { view: value } : null;
    default:
      return null;
  }
}
