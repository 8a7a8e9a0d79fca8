import { describe, expect, it } from 'vitest';
import { sourceIds } from '../catalogue';
import { context } from '../payloads/event-context.fixture';
import { sourcePayloads } from '../source-payloads';
import { frontDoorAnswers } from './front-door-answers';

const samples = sourceIds.flatMap((id) => sourcePayloads[id].map((sample) => ({ id, ...sample })));

describe('every kind of event of every source', () => {
  it.each(samples)('$id, $name: survives JSON, and its healthy result satisfies', (sample) => {
    const event = sample.event(context);
    expect(JSON.parse(JSON.stringify(event))).toEqual(event);
    const body = JSON.stringify(sample.healthyResult(event));
    expect(body).toBeTypeOf('string');
    const answer = frontDoorAnswers[sample.id]?.({
      kind: 'outcome',
      outcome: { kind: 'returned', body },
    });
    expect(answer?.failed ?? false).toBe(false);
  });

  it.each(samples)('$id, $name: has a result for any event a person may type', (sample) => {
    for (const event of [null, 3, 'text', [], {}, [null], { Records: [null] }, { Items: 1 }]) {
      expect(JSON.stringify(sample.healthyResult(event))).toBeTypeOf('string');
    }
  });
});
