import { describe, expect, it } from 'vitest';
import { rules } from '#engine';
import { simulatedRun } from './simulated-run';
import { eventSentence, storyOf } from './story';

const storyTexts = (config = {}, act?: object) =>
  storyOf(simulatedRun(config, act).timeline).map(({ text }) => text);

describe('the story of an S3 event that fails three times', () => {
  const { timeline } = simulatedRun();
  const story = storyOf(timeline);

  it('tells attempts, waits and the end', () => {
    expect(story.filter(({ weight }) => weight !== 'all').map(({ text }) => text)).toEqual([
      'Lambda answers 202 Accepted with an empty body, and the caller hangs up.',
      'Attempt 1 of 3 starts in the new environment 1.',
      'Attempt 1 of 3 failed after 400 ms: Error: Thumbnail failed: unsupported format.',
      'Next attempt in 1 minute.',
      'Attempt 2 of 3 starts in environment 1, which is warm.',
      'Attempt 2 of 3 failed after 400 ms: Error: Thumbnail failed: unsupported format.',
      'Next attempt in 2 minutes.',
      'Attempt 3 of 3 starts in environment 1, which is warm.',
      'Attempt 3 of 3 failed after 400 ms: Error: Thumbnail failed: unsupported format.',
      'No retry is left after 3 attempts: Lambda gives the event up.',
      'The event arrives in the dead-letter queue my-lambda-dlq with ErrorCode 200.',
    ]);
  });

  it('needs two sentences for those who only want the outcome', () => {
    expect(story.filter(({ weight }) => weight === 'outcome').map(({ state }) => state)).toEqual([
      'platform',
      'dead',
    ]);
  });

  it('says units in full aloud', () => {
    expect(story.find(({ text }) => text.includes('400 ms'))?.spoken).toBe(
      'Attempt 1 of 3 failed after 400 milliseconds: Error: Thumbnail failed: unsupported format.',
    );
  });

  it('names a rule for each sentence', () => {
    for (const { rule } of story) expect(rules[rule].sentence).not.toBe('');
  });
});

it('counts no attempts where nobody repeats', () => {
  const texts = storyTexts({}, { source: 'apigw-rest', invocationType: 'RequestResponse' });
  expect(texts).toContain(
    'The function failed after 400 ms: Error: Thumbnail failed: unsupported format.',
  );
  expect(texts[0]).toMatch(
    /^The HTTP client calls API Gateway, which invokes my-lambda: RequestResponse, [\d,]+ bytes\.$/,
  );
  expect(texts.some((text) => text.startsWith('The client gets 502 Bad Gateway. '))).toBe(true);
});

it.each([
  [
    { retries: 0, deadLetter: null },
    {},
    'The event is lost: neither a dead-letter queue nor a destination is set, and nobody is told.',
  ],
  [
    { reservedConcurrency: 0 },
    {},
    'Reserved concurrency is 0, so the event never runs: Lambda gives it up.',
  ],
  [
    { maximumEventAgeS: 60 },
    {},
    'The event would be older than its maximum age by the next attempt: Lambda gives it up after 1 attempt.',
  ],
  [
    { roleMaySend: false },
    {},
    'The dead letter cannot be sent to my-lambda-dlq: the execution role may not send to it.',
  ],
  [
    { behaviour: { kind: 'timesOut' } },
    {},
    'Attempt 1 of 3 failed after 3 s: Task timed out after 3.00 seconds.',
  ],
  [
    { behaviour: { kind: 'timesOut' } },
    {},
    'Environment 1 is reset: INIT runs again inside its next attempt.',
  ],
  [
    { behaviour: { kind: 'succeeds', result: null, durationMs: 40 } },
    {},
    'Attempt 1 of 3 succeeded after 40 ms, billed 220 ms.',
  ],
  [
    {},
    { source: 'sdk', invocationType: 'DryRun' },
    'Lambda answers 204 No Content: the call is allowed, and nothing runs.',
  ],
  [
    {},
    { functionName: 'nobody' },
    'Lambda refuses the call with 404 ResourceNotFoundException: there is no such function.',
  ],
])('%o %o: %s', (config, act, sentence) => {
  expect(storyTexts(config, { source: 's3', invocationType: 'Event', ...act })).toContain(sentence);
});

it('has a sentence for settings too', () => {
  const { events } = simulatedRun({ retries: 1, deadLetter: null });
  expect(events.slice(0, 4).map(eventSentence)).toEqual([
    'The account allows 1,000 concurrent executions.',
    'The SQS queue my-lambda-dlq exists.',
    'The SNS topic alarms exists.',
    'my-lambda is set up: 512 MB, time-out 3 s, 1 retry, maximum event age 6 hours, no dead-letter queue.',
  ]);
});
