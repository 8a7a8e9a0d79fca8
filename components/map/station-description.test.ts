import { expect, it } from 'vitest';
import { defaultAct, defaultFunction } from '#engine';
import { draftState } from '#model';
import { spokenStationName, stationDescription } from './station-description';

const draft = draftState({ ...defaultAct, invocationType: 'Event' }, defaultFunction);
const direct = draftState(defaultAct, defaultFunction);

it('names every station so that it can be understood without the drawing', () => {
  expect(spokenStationName(draft, 'wait1')).toBe('Wait of 1 minute');
  expect(spokenStationName(draft, 'function')).toBe('my-lambda');
});

it('tells where a station leads, of those this call could reach', () => {
  expect(stationDescription(draft, 'api')).toBe('Not reached yet. Leads to Event queue.');
  expect(stationDescription(direct, 'api')).toBe('Not reached yet. Leads to my-lambda.');
});

it('says of a station off the way that this run cannot come there', () => {
  expect(stationDescription(direct, 'queue')).toMatch(/^This run cannot come here/);
});
