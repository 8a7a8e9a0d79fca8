import { expect, it } from 'vitest';
import { defaultAct, defaultFunction } from '#engine';
import { draftState } from './draft-state';
import { callerHeadline, fateHeadline } from './headlines';
import { firstVisitScenario } from './scenario';
import { stationIds } from './station';

const s3 = { ...defaultAct, source: 's3', invocationType: 'Event' } as const;
const lit = (state: ReturnType<typeof draftState>) =>
  stationIds.filter((id) => state.stations[id].reachable);

it('lights the track a composed call could take and nothing is travelled', () => {
  const draft = draftState(s3, firstVisitScenario.functions[0] ?? defaultFunction);
  expect(lit(draft)).toEqual(['caller', 'api', 'queue', 'function', 'wait1', 'wait2', 'dlq']);
  expect(stationIds.some((id) => draft.stations[id].visited)).toBe(false);
  expect(draft).toMatchObject({ run: 0, tracks: [], trains: [], attempts: [] });
  expect(draft.stations.dlq.note).toBe('my-lambda-dlq, empty');
});

it('says that nothing has happened', () => {
  const draft = draftState(s3, defaultFunction);
  expect(callerHeadline(draft)).toEqual({ status: null, text: 'Not called yet', detail: '' });
  expect(fateHeadline(draft)).toMatchObject({ text: 'Nothing yet', detail: 'press Invoke' });
});

it('knows what the Invoke API will refuse', () => {
  expect(lit(draftState({ ...s3, payload: '{' }, defaultFunction))).toEqual([
    'caller',
    'api',
    'denied',
  ]);
  expect(
    lit(draftState({ ...s3, payload: `"${'x'.repeat(1_048_576)}"` }, defaultFunction)),
  ).toEqual(['caller', 'api', 'denied']);
  expect(lit(draftState(s3, null))).toEqual(['caller', 'api', 'denied']);
});
