import { describe, expect, it } from 'vitest';
import { isFunctionError } from '#engine';
import { deadLetterMessage } from '#model';
import { furtherLessonScenarios } from './further-lesson-scenarios';
import { factsOf, type GoldenFacts, seconds } from './golden-facts.fixture';
import type { GoldenScenario } from './golden-scenario';
import { lessonScenarios } from './lesson-scenarios';

// Each lesson's stated outcome; the golden traces show the whole way there.

const lessons = { ...lessonScenarios, ...furtherLessonScenarios };

const scenarioOf = (name: string): GoldenScenario => {
  const scenario = lessons[name];
  if (scenario === undefined) throw new Error(`there is no lesson ${name}`);
  return scenario;
};

const lesson = (name: string): GoldenFacts => factsOf(scenarioOf(name));

/** Errors in CloudWatch: attempts that ended in a function error. */
const errors = ({ all }: GoldenFacts, run?: number): number =>
  all('attempt.finished', run).filter(({ outcome }) => isFunctionError(outcome)).length;

/** AsyncEventsDropped in CloudWatch. */
const dropped = ({ all }: GoldenFacts): number => all('event.givenUp').length;

const conditions = ({ all }: GoldenFacts) =>
  all('event.givenUp').map(({ condition, attempts }) => [condition, attempts]);

const threeRuns = [0.242, 60.642, 181.042];

it('covers every lesson that needs no polled source', () => {
  const numbers = Object.keys(lessons).map((name) => Number(name.slice(7, 9)));
  expect([...new Set(numbers)]).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 33, 36, 37,
    38,
  ]);
});

describe('what a synchronous caller learns', () => {
  it('1: 200 although the function failed, after one attempt and without a queue', () => {
    const facts = lesson('lesson-01-status-200');
    expect(facts.statuses()).toEqual([200]);
    expect(facts.all('invoke.answered')[0]?.outcome).toMatchObject({
      kind: 'threw',
      errorMessage: 'Thumbnail failed: unsupported format',
    });
    expect(facts.startsAt()).toHaveLength(1);
    expect(facts.all('event.queued')).toEqual([]);
  });

  it('4: nobody repeats, and API Gateway’s client gets 502 or 500', () => {
    const facts = lesson('lesson-04-nobody-repeats');
    expect(facts.startsAt(1)).toHaveLength(1);
    expect(facts.startsAt(2)).toHaveLength(1);
    expect(facts.clientStatuses()).toEqual([502, 500]);
    expect(facts.all('retry.scheduled')).toEqual([]);
  });

  it('19: the SDK calls three times, three request ids run, all succeed, and nobody hears of it', () => {
    const facts = lesson('lesson-19-the-sdk-calls-again');
    expect(new Set(facts.requestIds()).size).toBe(3);
    expect(errors(facts)).toBe(0);
    expect(facts.all('attempt.finished')).toHaveLength(3);
    expect(facts.all('client.timedOut').map(({ at }) => seconds(at))).toEqual([60, 120.1, 180.3]);
    expect(facts.all('call.abandoned')[0]).toMatchObject({ tries: 3, cause: 'limit' });
  });

  it('20: 504 after 29 s, the work done after 40 s, and twice with the user’s own second try', () => {
    const facts = lesson('lesson-20-a-504-is-no-failure');
    expect(facts.clientStatuses()).toEqual([504, 504]);
    const [first] = facts.all('frontDoor.timedOut');
    expect(seconds(first?.at ?? 0)).toBe(29.018);
    const finished = facts.all('attempt.finished');
    expect(finished.map(({ outcome }) => outcome.kind)).toEqual(['returned', 'returned']);
    expect(finished.map(({ at }) => seconds(at))).toEqual([40.23, 75.23]);
  });

  it('21: a 502 without any function error, and 200 for the direct caller', () => {
    const facts = lesson('lesson-21-a-502-is-no-crash');
    expect(errors(facts)).toBe(0);
    expect(facts.clientStatuses()).toEqual([502, 502]);
    expect(facts.statuses()).toEqual([200, 200, 200]);
  });

  it('22: DryRun is 204 or 403, runs nothing, and writes no log line', () => {
    const facts = lesson('lesson-22-dry-run-runs-nothing');
    expect(facts.statuses()).toEqual([204, 403]);
    expect(facts.startsAt()).toEqual([]);
    expect(facts.logs()).toEqual([]);
    expect(lesson('lesson-01-status-200').logs().length).toBeGreaterThan(0);
  });

  it('26: 1 MB for an event, 6 MB for a call', () => {
    const facts = lesson('lesson-26-a-megabyte-for-events');
    expect(facts.statuses()).toEqual([202, 202, 413, 200, 200, 413]);
  });
});

describe('what becomes of an event', () => {
  it('2: 202 in milliseconds, then three attempts, and nothing is left', () => {
    const facts = lesson('lesson-02-accepted-is-not-done');
    const [answer] = facts.all('invoke.answered');
    expect(answer).toMatchObject({ status: 202, outcome: null });
    expect(seconds(answer?.at ?? 1)).toBeLessThan(0.1);
    expect(facts.startsAt()).toEqual(threeRuns);
    expect(facts.arrivals()).toEqual([]);
    expect(facts.all('event.lost')).toHaveLength(1);
    expect(dropped(facts)).toBe(1);
  });

  it('3: three runs at 0, 1 and 3 minutes under one request id', () => {
    const facts = lesson('lesson-03-three-runs');
    expect(facts.startsAt()).toEqual(threeRuns);
    expect(facts.requestIds()).toEqual(Array(3).fill(facts.requestId(1)));
  });

  it('5: a time-out is retried, and each run is cut at 3 s and billed', () => {
    const facts = lesson('lesson-05-a-time-out-is-an-error');
    const finished = facts.all('attempt.finished');
    expect(finished.map(({ outcome }) => outcome.kind)).toEqual(Array(3).fill('timedOut'));
    expect(finished.map(({ duration }) => seconds(duration))).toEqual([3, 3, 3]);
    // The first with its INIT; that of the others runs inside the 3 s.
    expect(finished.map(({ billedMs }) => billedMs)).toEqual([3_180, 3_000, 3_000]);
    expect(errors(facts)).toBe(3);
  });

  it('6: throttles back off from 1 s, use up no retry and are no errors', () => {
    const facts = lesson('lesson-06-throttles-use-no-retry');
    const waits = facts.all('event.throttled', 2);
    expect(waits.map(({ delay }) => seconds(delay))).toEqual([1, 2, 4, 8, 16, 32, 64, 128]);
    expect(facts.all('retry.scheduled')).toEqual([]);
    const runs = facts.all('attempt.started', 2);
    expect(runs).toHaveLength(1);
    expect(seconds(runs[0]?.eventAge ?? 0)).toBe(255.024);
    expect(errors(facts)).toBe(0);
    expect(dropped(facts)).toBe(0);
  });

  it('7: with 0 retries throttles are tried again, and the queue may still deliver twice', () => {
    const facts = lesson('lesson-07-retries-0-is-not-once');
    expect(facts.all('event.throttled', 2).length).toBeGreaterThan(0);
    expect(facts.startsAt(2)).toHaveLength(2);
    expect(facts.requestIds(2)).toEqual([facts.requestId(2), facts.requestId(2)]);
    expect(errors(facts)).toBe(0);
  });

  it('8: given up at once, after one attempt and long before 60 s', () => {
    const facts = lesson('lesson-08-age-before-retries');
    expect(facts.startsAt()).toHaveLength(1);
    expect(conditions(facts)).toEqual([['EventAgeExceeded', 1]]);
    expect(facts.all('destination.delivered')[0]).toMatchObject({
      condition: 'EventAgeExceeded',
      attempts: 1,
      outcome: { kind: 'threw' },
    });
    expect(seconds(facts.all('event.givenUp')[0]?.at ?? 60)).toBeLessThan(1);
  });

  it('9: with reserved concurrency 0 it never runs, and a synchronous caller gets 429', () => {
    const facts = lesson('lesson-09-reserved-0-parks-nothing');
    expect(facts.statuses()).toEqual([202, 429]);
    expect(facts.startsAt()).toEqual([]);
    expect(facts.all('event.throttled')).toEqual([]);
    expect(conditions(facts)).toEqual([['ZeroReservedConcurrency', 0]]);
    expect(facts.arrivals()).toEqual(['deadLetter my-lambda-dlq', 'record my-lambda-failures']);
    expect(facts.all('destination.delivered')[0]?.outcome).toBeNull();

    const withoutTarget = lesson('lesson-09-reserved-0-drops');
    expect(withoutTarget.all('event.lost')).toHaveLength(1);
    expect(dropped(withoutTarget)).toBe(1);
  });

  it('14: dead-letter queue and destination get one message each, of two kinds', () => {
    const facts = lesson('lesson-14-dead-letter-and-destination');
    expect(facts.arrivals()).toEqual(['deadLetter my-lambda-dlq', 'record my-lambda-failures']);
    const { scenario } = scenarioOf('lesson-14-dead-letter-and-destination');
    const letter = deadLetterMessage(facts.events, 1, scenario);
    expect(letter?.kind === 'sqs' && letter.messageAttributes).toEqual({
      RequestID: { DataType: 'String', StringValue: facts.requestId(1) },
      ErrorCode: { DataType: 'Number', StringValue: '200' },
      ErrorMessage: { DataType: 'String', StringValue: 'Thumbnail failed: unsupported format' },
    });
    expect(letter?.kind === 'sqs' && letter.body).toBe(facts.all('call.sent')[0]?.payload);
    expect(facts.all('destination.delivered')[0]).toMatchObject({
      condition: 'RetriesExhausted',
      attempts: 3,
      outcome: { kind: 'threw' },
    });
  });

  it('15: synchronous calls write no record', () => {
    const facts = lesson('lesson-15-destinations-are-for-events');
    expect(errors(facts)).toBe(0);
    expect(facts.startsAt()).toHaveLength(2);
    expect(facts.arrivals()).toEqual([]);
  });

  it('16: the rule’s queue gets what Lambda never took, not what the function threw at', () => {
    const thrown = lesson('lesson-16-the-rule-keeps-nothing');
    expect(thrown.startsAt()).toEqual(threeRuns);
    expect(thrown.arrivals()).toEqual([]);
    expect(thrown.all('event.lost')).toHaveLength(1);

    const denied = lesson('lesson-16-without-permission');
    expect(denied.statuses()).toEqual([403]);
    expect(denied.startsAt()).toEqual([]);
    expect(denied.arrivals()).toEqual(['sourceDeadLetter source-dlq']);
  });

  it('17: SNS has finished at the hand-off: three runs, its queue empty', () => {
    const facts = lesson('lesson-17-sns-repeats-deliveries-only');
    expect(facts.startsAt()).toEqual(threeRuns);
    expect(facts.statuses()).toEqual([202]);
    expect(facts.all('call.sentAgain')).toEqual([]);
    expect(facts.arrivals()).toEqual([]);
  });

  it('18: a returned 500 is a success to Lambda, and a 500 to API Gateway’s client', () => {
    const facts = lesson('lesson-18-a-returned-500-is-a-success');
    expect(facts.startsAt()).toHaveLength(1);
    expect(facts.arrivals()).toEqual(['record my-lambda-records']);
    expect(facts.all('destination.delivered')[0]?.condition).toBe('Success');

    const client = lesson('lesson-18-and-a-500-to-the-client');
    expect(client.clientStatuses()).toEqual([500]);
    expect(errors(client)).toBe(0);
  });

  it('23: two PUTs are three runs, and the older sequencer comes last', () => {
    const facts = lesson('lesson-23-twice-and-out-of-order');
    expect(facts.all('attempt.started').map(({ run }) => run)).toEqual([2, 2, 1]);
    expect(errors(facts)).toBe(0);
    const [older = '', newer = ''] = facts.all('call.sent').map(({ payload }) => {
      const event: { Records: { s3: { object: { key: string; sequencer: string } } }[] } =
        JSON.parse(payload);
      const object = event.Records[0]?.s3.object;
      return `${object?.key} ${object?.sequencer}`;
    });
    expect(older.split(' ')[0]).toBe(newer.split(' ')[0]);
    expect(older < newer).toBe(true);
  });

  it('25: a loop runs 16 times, then one event is dropped and kept by queue and destination', () => {
    const facts = lesson('lesson-25-a-loop-ends-after-16');
    expect(facts.startsAt()).toHaveLength(16);
    expect(new Set(facts.requestIds()).size).toBe(16);
    expect(conditions(facts)).toEqual([['RecursiveInvocation', 0]]);
    expect(facts.arrivals()).toEqual(['deadLetter my-lambda-dlq', 'record my-lambda-failures']);
  });

  it('27: a dead letter that cannot be sent is lost', () => {
    const reasons = ['lesson-27-the-role-may-not-send', 'lesson-27-the-letter-is-too-large'].map(
      (name) => {
        const facts = lesson(name);
        expect(facts.arrivals()).toEqual([]);
        expect(facts.all('event.lost')).toHaveLength(1);
        return facts.all('deadLetter.failed').map(({ reason }) => reason);
      },
    );
    expect(reasons).toEqual([['accessDenied'], ['tooLarge']]);
  });

  it.each([
    ['lesson-33-a-failed-init-is-a-function-error', 'initFailed'],
    ['lesson-33-out-of-memory-is-a-function-error', 'outOfMemory'],
  ])('33: %s', (name, kind) => {
    const facts = lesson(name);
    expect(facts.statuses()).toEqual([200, 202]);
    expect(facts.all('attempt.finished').map(({ outcome }) => outcome.kind)).toEqual(
      Array(4).fill(kind),
    );
    expect(errors(facts, 1)).toBe(1);
    expect(errors(facts, 2)).toBe(3);
  });

  it('36: the dead letter carries ErrorCode 200', () => {
    const facts = lesson('lesson-36-error-code-200');
    expect(facts.all('deadLetter.delivered').map(({ errorCode }) => errorCode)).toEqual([200]);
  });

  it('37: attempt 2 runs the fixed code, in a new environment, and the event is saved', () => {
    const facts = lesson('lesson-37-a-fix-rescues-the-event');
    const finished = facts.all('attempt.finished');
    expect(finished.map(({ outcome }) => outcome.kind)).toEqual(['threw', 'returned']);
    expect(finished.map(({ environment }) => environment)).toEqual([1, 2]);
    expect(facts.all('event.succeeded')).toHaveLength(1);
    expect(facts.arrivals()).toEqual([]);
    expect(dropped(facts)).toBe(0);
  });

  it('38: a version has AWS’s defaults, whatever is set for $LATEST', () => {
    const facts = lesson('lesson-38-versions-inherit-nothing');
    expect(facts.startsAt(1)).toHaveLength(3);
    expect(facts.startsAt(2)).toHaveLength(1);
    expect(facts.all('destination.delivered').map(({ run }) => run)).toEqual([2]);
    expect(facts.all('event.lost').map(({ run }) => run)).toEqual([1]);
  });
});

describe('24: work that nobody awaits', () => {
  it('goes on in the next invocation of the environment, under its request id', () => {
    const facts = lesson('lesson-24-work-of-another');
    const [done] = facts.all('leftWork.finished');
    expect(done).toMatchObject({ of: 1, invocation: 2, environment: 1 });
    expect(facts.requestId(1)).not.toBe(facts.requestId(2));
    const [first, second] = facts.all('attempt.finished');
    expect(first?.outcome.kind).toBe('returned');
    expect(done?.at).toBeGreaterThan(first?.at ?? 0);
    expect(done?.at).toBeLessThan(second?.at ?? 0);
  });

  it('is never done if no invocation follows', () => {
    const facts = lesson('lesson-24-work-that-is-never-done');
    expect(facts.all('event.succeeded')).toHaveLength(1);
    expect(facts.all('leftWork.resumed')).toEqual([]);
    expect(facts.all('environment.expired').map(({ lostWorkOf }) => lostWorkOf)).toEqual([[1]]);
  });
});
