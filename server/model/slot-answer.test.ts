import { describe, expect, it } from 'vitest';
import { type Act, defaultAct, defaultFunction, type FunctionConfig } from '#engine';
import { draftState } from './draft-state';
import { simulatedRun } from './simulated-run';
import { slotAnswer } from './slot-answer';
import type { StationId } from './station';

const throws = { kind: 'throws', errorType: 'Error', errorMessage: 'no', durationMs: 1 } as const;
const dlq = { kind: 'sqs', name: 'dlq' } as const;
const event = { source: 's3', invocationType: 'Event' } as const;

const asked = (station: StationId, config: Partial<FunctionConfig>, act: Partial<Act> = event) => {
  const draft = draftState({ ...defaultAct, ...act }, { ...defaultFunction, ...config });
  const answer = slotAnswer(draft, station);
  return answer && `${answer.expected}, ${answer.reason}`;
};

describe('“Should something be here?” before the call', () => {
  it('no, where nothing is set', () => {
    expect(asked('dlq', { behaviour: throws })).toBe('no, notSet');
    expect(asked('onFailure', { behaviour: throws })).toBe('no, notSet');
  });

  it('yes, where the function always throws and a dead-letter queue waits', () => {
    expect(asked('dlq', { behaviour: throws, deadLetter: dlq })).toBe('yes, ifGivenUp');
    expect(asked('lost', { behaviour: throws, deadLetter: dlq })).toBe('no, caught');
    expect(asked('success', { behaviour: throws, deadLetter: dlq })).toBe('no, neverSucceeds');
  });

  it('perhaps, where chance decides', () => {
    const chance = { kind: 'failsSometimes', probability: 0.5, durationMs: 1 } as const;
    const config = { behaviour: chance, deadLetter: dlq };
    expect(asked('dlq', config)).toBe('perhaps, ifGivenUp');
    expect(asked('success', config)).toBe('perhaps, ifSucceeds');
  });

  it('no, for a call that waits for its answer', () => {
    const call = { invocationType: 'RequestResponse' } as const;
    expect(asked('dlq', { behaviour: throws, deadLetter: dlq }, call)).toBe('no, synchronous');
    expect(asked('success', {}, { invocationType: 'DryRun' })).toBe('no, dryRun');
  });

  it('is not asked of a station that is no outcome', () => {
    expect(asked('queue', {})).toBeNull();
  });
});

describe('“Should something be here?” after the run', () => {
  it('rightly empty: the event was processed', () => {
    const { end } = simulatedRun({ behaviour: { kind: 'succeeds', result: null, durationMs: 1 } });
    expect(slotAnswer(end, 'dlq')).toMatchObject({ expected: 'no', reason: 'succeeded' });
    expect(slotAnswer(end, 'success')).toBeNull();
  });

  it('rightly empty: the event was given up', () => {
    const { end } = simulatedRun({ onSuccess: { kind: 'sqs', name: 'done' } });
    expect(slotAnswer(end, 'onSuccess')).toMatchObject({ expected: 'no', reason: 'givenUp' });
    expect(slotAnswer(end, 'lost')).toMatchObject({ expected: 'no', reason: 'caught' });
    expect(slotAnswer(end, 'dlq')).toBeNull();
  });
});
