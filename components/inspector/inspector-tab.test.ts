import { describe, expect, it } from 'vitest';
import { stationIds } from '#model';
import { inspectorTabs, readTab, tabByKey, tabOf } from './inspector-tab';

describe('tabOf', () => {
  it('leads every station to a tab that exists', () => {
    for (const id of stationIds) expect(inspectorTabs).toContain(tabOf(id));
  });
});

describe('readTab', () => {
  it('reads back every name that a link can hold, and nothing else', () => {
    for (const tab of inspectorTabs) expect(readTab(tab)).toBe(tab);
    expect(readTab('payload')).toBeNull();
    expect(readTab('')).toBeNull();
  });
});

describe('tabByKey', () => {
  it('goes along the rows and round their ends', () => {
    expect(tabByKey('story', 'ArrowRight')).toBe('message');
    expect(tabByKey('rule', 'ArrowRight')).toBe('logs');
    expect(tabByKey('aws', 'ArrowRight')).toBe('story');
    expect(tabByKey('story', 'ArrowLeft')).toBe('aws');
  });

  it('goes to the other row', () => {
    expect(tabByKey('message', 'ArrowDown')).toBe('metrics');
    expect(tabByKey('metrics', 'ArrowUp')).toBe('message');
    expect(tabByKey('bill', 'ArrowDown')).toBe('response');
  });

  it('goes to both ends, and leaves other keys alone', () => {
    expect(tabByKey('bill', 'Home')).toBe('story');
    expect(tabByKey('bill', 'End')).toBe('aws');
    expect(tabByKey('bill', 'Enter')).toBeNull();
  });
});
