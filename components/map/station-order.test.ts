import { describe, expect, it } from 'vitest';
import { defaultAct, defaultFunction } from '#engine';
import { draftState } from '#model';
import { stationByKey, stationOrder } from './station-order';

const direct = stationOrder(draftState(defaultAct, defaultFunction));
const behindDoor = stationOrder(draftState({ ...defaultAct, source: 'alb' }, defaultFunction));

describe('the order of the stations', () => {
  it('has a front door only where there is one', () => {
    expect(direct).not.toContain('frontdoor');
    expect(behindDoor.slice(0, 3)).toEqual(['caller', 'frontdoor', 'api']);
  });

  it('goes with the flow on right and down, against it on left and up', () => {
    expect(stationByKey(direct, 'caller', 'ArrowRight')).toBe('api');
    expect(stationByKey(direct, 'queue', 'ArrowDown')).toBe('function');
    expect(stationByKey(direct, 'api', 'ArrowLeft')).toBe('caller');
    expect(stationByKey(direct, 'function', 'ArrowUp')).toBe('queue');
  });

  it('jumps to both ends and stops there', () => {
    expect(stationByKey(direct, 'queue', 'Home')).toBe('caller');
    expect(stationByKey(direct, 'queue', 'End')).toBe('lost');
    expect(stationByKey(direct, 'lost', 'ArrowRight')).toBeNull();
    expect(stationByKey(direct, 'caller', 'ArrowLeft')).toBeNull();
  });

  it('leaves every other key alone', () => {
    expect(stationByKey(direct, 'queue', 'a')).toBeNull();
  });
});
