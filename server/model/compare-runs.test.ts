import { describe, expect, it } from 'vitest';
import { type Act, type FunctionConfig, MINUTE, type Micros } from '#engine';
import { type ComparedRun, compareRuns } from './compare-runs';
import { comparedFigures, differenceWords, firstDifferenceWords } from './compare-words';
import { runDigest } from './run-digest';
import { simulatedRun } from './simulated-run';

const event = { source: 's3', invocationType: 'Event' } as const;

function run(
  config: Partial<FunctionConfig> = {},
  act: Partial<Act> = event,
  until = Number.MAX_SAFE_INTEGER as Micros,
): ComparedRun {
  const { timeline, at } = simulatedRun(config, act);
  return { timeline, state: at(until) };
}

const words = (before: ComparedRun, after: ComparedRun) =>
  differenceWords(compareRuns(before, after));

describe('two runs that are the same', () => {
  it('differ in nothing', () => {
    const comparison = compareRuns(run(), run());
    expect(comparison.first).toBeNull();
    expect(differenceWords(comparison)).toEqual([
      'Nothing differs: the two are the same, event for event.',
    ]);
    expect(comparedFigures(comparison).some(({ differs }) => differs)).toBe(false);
  });

  it('are the same though one is the second call of its room', () => {
    const { timeline, end, events, room } = simulatedRun({}, event);
    const shifted = events.map((one) => ({ ...one, seq: one.seq + 100, at: one.at + MINUTE }));
    expect(room.acts).toHaveLength(1);
    const moved = JSON.parse(JSON.stringify(shifted), (key, value) =>
      key === 'until' && typeof value === 'number' ? value + MINUTE : value,
    );
    const after = {
      timeline: {
        ...timeline,
        events: moved,
        summary: { ...timeline.summary, startedAt: timeline.summary.startedAt + MINUTE },
      },
      state: { ...end, startedAt: end.startedAt + MINUTE },
    };
    expect(compareRuns({ timeline, state: end }, after).first).toBeNull();
    expect(runDigest(after.timeline)).toBe(runDigest(timeline));
    expect(runDigest(timeline)).toMatch(/^[0-9a-f]{14}$/);
    expect(runDigest(simulatedRun({ retries: 1 }).timeline)).not.toBe(runDigest(timeline));
  });
});

describe('a run with fewer retries', () => {
  const comparison = compareRuns(run(), run({ retries: 0 }));

  it('is told in words: when it was over, attempts, waits, cost', () => {
    expect(differenceWords(comparison)).toEqual([
      'It was over 3 min earlier, after 672 ms.',
      'The code ran once instead of 3 times.',
      'It never waited; before, it waited 3 min in all.',
      expect.stringMatching(/^It cost \$[\d.]+ instead of \$[\d.]+: \d+ % less\.$/),
    ]);
  });

  it('names the first event that differs and the rule behind it', () => {
    expect(comparison.first?.before?.type).toBe('retry.scheduled');
    expect(comparison.first?.after?.type).toBe('event.givenUp');
    expect(comparison.first?.rule).toBe(comparison.first?.after?.rule);
    expect(firstDifferenceWords(comparison)?.when).toBe('+0:00.642');
  });

  it('shows what stayed the same too', () => {
    const figures = comparedFigures(comparison);
    expect(figures.filter(({ differs }) => !differs).map(({ name }) => name)).toEqual([
      'Caller got',
      'Ended at',
    ]);
    expect(figures.find(({ name }) => name === 'Attempts')).toMatchObject({
      before: '3',
      after: '1',
      differs: true,
    });
  });
});

describe('the difference in words', () => {
  it('begins with where the event ended', () => {
    expect(words(run(), run({ deadLetter: null }))[0]).toBe(
      'The event was lost; before, it reached the dead-letter queue my-lambda-dlq.',
    );
    expect(words(run({ deadLetter: null }), run())[0]).toBe(
      'The event reached the dead-letter queue my-lambda-dlq; before, it was lost.',
    );
  });

  it('tells another answer to the caller', () => {
    const synchronous = { source: 'sdk', invocationType: 'RequestResponse' } as const;
    expect(
      words(run({}, { source: 'sdk', invocationType: 'Event' }), run({}, synchronous)),
    ).toContain('The caller got 200 instead of 202.');
  });

  it('tells what costs more', () => {
    expect(words(run({ retries: 0 }), run({ retries: 1 })).at(-1)).toMatch(/more\.$/);
  });

  it('claims nothing about the end of a run under way', () => {
    const early = run({}, event, MINUTE / 2);
    expect(words(run(), early)).toEqual(['Under way, and up to here as it was before.']);
    expect(compareRuns(run(), early).first).toBeNull();
    expect(
      words(run(), run({ retries: 0, behaviour: { kind: 'timesOut' } }, event, 3_000_000)),
    ).toEqual(['Under way, and already another future.']);
  });

  it('of an unfinished original claims nothing about its end', () => {
    const comparison = compareRuns(run({}, event, MINUTE / 2), run());
    expect(comparison.first).toBeNull();
    expect(differenceWords(comparison)[0]).toBe(
      'The event reached the dead-letter queue my-lambda-dlq.',
    );
  });
});
