import { describe, expect, it } from 'vitest';
import { SECOND } from '../../micros';
import type { Repeats } from '../source';
import { conversationFacts } from './conversation';
import { firehoseFacts } from './firehose';
import { identityFacts } from './identity';
import { workflowFacts } from './workflow';

/** Seconds before each repeat. */
const waits = ({ tries, delay }: Repeats) =>
  Array.from({ length: tries - 1 }, (_, i) => delay(i + 1) / SECOND);

describe('what calls Lambda again by itself', () => {
  it('a state machine only with a Retry block: six times, 2 s and twice as long each time', () => {
    expect(workflowFacts['step-functions'].repeats).toBeNull();
    expect(waits(workflowFacts['step-functions-retry'].repeats)).toEqual([2, 4, 8, 16, 32, 64]);
    expect(workflowFacts['step-functions-retry'].repeats.on).not.toContain('functionError');
  });

  it('a Connect flow within the time-out of its block', () => {
    for (const [id, seconds] of [
      ['connect', 8],
      ['connect-asynchronous', 60],
    ] as const) {
      const { frontDoor, repeats } = conversationFacts[id];
      expect(repeats.within).toBe(seconds * SECOND);
      expect(frontDoor.limit).toBe(repeats.within);
      expect(waits(repeats)).toEqual([1, 2]);
    }
  });

  it('Firehose three times after no answer or a throttle', () => {
    expect(waits(firehoseFacts.firehose.repeats)).toHaveLength(3);
    expect(firehoseFacts.firehose.repeats.on).toEqual(['limit', 'throttled']);
  });

  it('Cognito at once and only when it got no answer, but never its custom senders', () => {
    const { repeats } = identityFacts['cognito-pre-sign-up'];
    expect(repeats && waits(repeats)).toEqual([0, 0]);
    expect(repeats?.on).toEqual(['limit']);
    expect(identityFacts['cognito-custom-email-sender'].repeats).toBeNull();
  });
});
