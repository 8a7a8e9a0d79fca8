import { describe, expect, it } from 'vitest';
import { defaultAct, defaultFunction, sourceIds, sources } from '#engine';
import { draftState } from '#model';
import { possibleRows } from './possible-rows';
import { timelineRows } from './rows';

describe('possibleRows', () => {
  const calls = sourceIds.flatMap((source) =>
    sources[source].invocationTypes.flatMap((invocationType) =>
      [true, false].map((callerMayInvoke) => ({ source, invocationType, callerMayInvoke })),
    ),
  );

  it.each(calls)('are the rows of the timeline before $source, $invocationType has run', (call) => {
    for (const deadLetter of [null, { kind: 'sqs', name: 'letters' }] as const) {
      for (const retries of [0, 2] as const) {
        const act = { ...defaultAct, ...call };
        const state = draftState(act, { ...defaultFunction, deadLetter, retries });
        expect(possibleRows(state)).toEqual(timelineRows(state, []));
      }
    }
  });
});
