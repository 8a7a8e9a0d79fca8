import { describe, expect, it } from 'vitest';
import { runScenario, type SimulationEvent } from '#engine';
import { collectRun, firstVisitScenario, stateAt } from '#model';
import { searchItems } from './search-items';

const events: SimulationEvent[] = [];
runScenario(firstVisitScenario, (event) => events.push(event));
const timeline = collectRun(events, 1);
const state = timeline && stateAt(timeline, Number.MAX_SAFE_INTEGER, firstVisitScenario);
if (!timeline || !state) throw new Error('the first visit has no run');

const find = (query: string) =>
  searchItems(query, state, timeline.events).flatMap(({ items }) => items);

describe('searchItems', () => {
  it('finds stations by name, only those this run could reach', () => {
    expect(find('dead-letter queue').map(({ id }) => id)).toContain('station-dlq');
    expect(find('frontdoor').map(({ id }) => id)).not.toContain('station-frontdoor');
  });

  it('finds events by their sentence, with every word in any order', () => {
    const found = find('failed attempt 2').filter(({ kind }) => kind === 'event');
    expect(found.length).toBeGreaterThan(0);
    for (const { name } of found) expect(name.toLowerCase()).toContain('attempt 2');
  });

  it('puts rules that act in the run first and says when', () => {
    const [first] = find('retry').filter(({ kind }) => kind === 'rule');
    expect(first?.detail).toMatch(/^acts at \+/);
  });

  it('finds sources of the catalogue', () => {
    expect(find('cognito').some(({ kind }) => kind === 'source')).toBe(true);
  });

  it('shows some of every kind before anything is written', () => {
    expect(new Set(find('').map(({ kind }) => kind)).size).toBe(4);
  });

  it('finds nothing for what nothing is called', () => {
    expect(find('zzz qqq')).toEqual([]);
  });
});
