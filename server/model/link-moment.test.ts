import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noMoment, readMoment, writeMoment } from './link-moment';

describe('the moment in a link', () => {
  it('is written as milliseconds since the call, with what is selected and how it is shown', () => {
    expect(writeMoment({ since: 62_118_000, thing: 'attempt-2', view: 'table' })).toBe(
      '&t=62118&sel=attempt-2&view=table',
    );
    expect(writeMoment({ since: 641_500, thing: null, view: null })).toBe('&t=641.5');
    expect(writeMoment(noMoment)).toBe('');
  });

  it('is read back to the microsecond', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_184_000_000_000 }), (since) => {
        const written = writeMoment({ since, thing: 'wait-1', view: 'story' });
        expect(readMoment(written)).toEqual({
          moment: { since, thing: 'wait-1', view: 'story' },
          unread: [],
        });
      }),
    );
  });

  it('may have any part left out, in any order', () => {
    expect(readMoment('&sel=station-dlq&t=1').moment).toEqual({
      since: 1_000,
      thing: 'station-dlq',
      view: null,
    });
    expect(readMoment('').moment).toEqual(noMoment);
  });

  it.each([
    't=-1',
    't=1e9',
    't=x',
    't=',
    't=99999999999',
    't=1.2345',
    'sel=attempt-0',
    'sel=station-moon',
    'sel=',
    'view=<b>',
    'beat=3',
  ])('leaves out what cannot be read and names it: %s', (part) => {
    expect(readMoment(`&${part}&view=table`)).toEqual({
      moment: { ...noMoment, view: 'table' },
      unread: [part],
    });
  });
});
