import { describe, expect, it } from 'vitest';
import { runScenario, type SimulationEvent } from '#engine';
import '#engine/sources/catalogue';
import { type Condition, conditionState, holds } from './claim';
import { placeOf } from './course';
import { scenarioOf } from './scenario-of';

const place = placeOf('three-runs');
if (place?.kind !== 'lesson') throw new Error('there is no such lesson');
const events: SimulationEvent[] = [];
runScenario(scenarioOf(place.lesson), (event) => events.push(event));
const upTo = (seconds: number) => events.filter(({ at }) => at <= seconds * 1_000_000);

const condition = (part: object) => ({ id: 'x', text: 'x', fact: 'runs', ...part }) as Condition;

describe('a condition ticks itself', () => {
  it.each([
    ['enough has happened, and that stays so', { atLeast: 2 }, 62, false, 'met'],
    ['not enough has happened yet', { atLeast: 2 }, 30, false, 'open'],
    ['it has ended without enough', { atLeast: 4 }, 999, true, 'missed'],
    ['too much has happened, and that stays so', { atMost: 1 }, 62, false, 'missed'],
    ['more may still come', { atMost: 3 }, 999, false, 'open'],
    ['it has ended and was not too much', { atMost: 3 }, 999, true, 'met'],
    ['it is so now, but may change', { is: 1 }, 30, false, 'open'],
    ['it has ended so', { is: 3 }, 999, true, 'met'],
    ['it has ended otherwise', { is: 1 }, 999, true, 'missed'],
  ] as const)('when %s', (_, part, seconds, ended, state) => {
    expect(conditionState(condition(part), upTo(seconds), ended)).toBe(state);
  });
});

it('is about one run or about all', () => {
  expect(holds({ fact: 'runs', is: 3 }, events)).toBe(true);
  expect(holds({ fact: 'runs', run: 1, is: 3 }, events)).toBe(true);
  expect(holds({ fact: 'runs', run: 2, is: 0 }, events)).toBe(true);
});
