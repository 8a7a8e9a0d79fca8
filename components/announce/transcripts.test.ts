import { describe, expect, it } from 'vitest';
import { simulatedRun, synchronous } from '#model/simulated-run';
import '#engine/sources/catalogue';
import { spokenStory } from './spoken-story';
import { verbosities } from './verbosity';

/** Three runs as somebody hears them who sees nothing of the page. The files are to be read. */
const runs = {
  'three-attempts-and-a-dead-letter': simulatedRun(),
  'a-synchronous-function-error': simulatedRun({}, synchronous),
  'never-runs-and-is-lost': simulatedRun({ reservedConcurrency: 0, deadLetter: null }),
};

describe.each(Object.entries(runs))('the transcript of %s', (name, { timeline, room }) => {
  it('is the one in its file, at every verbosity', async () => {
    const transcript = verbosities
      .map(
        (verbosity) =>
          `# ${verbosity}\n\n${spokenStory(timeline, room.seed, verbosity).join('\n')}\n`,
      )
      .join('\n');
    await expect(transcript).toMatchFileSnapshot(`./transcripts/${name}.md`);
  });
});

describe('a run is told completely to those who only listen', () => {
  const heard = spokenStory(
    runs['three-attempts-and-a-dead-letter'].timeline,
    runs['three-attempts-and-a-dead-letter'].room.seed,
    'all',
  ).join(' ');

  it.each([
    'Attempt 1 of 3 failed',
    'Attempt 2 of 3 failed',
    'Attempt 3 of 3 failed',
    'Next attempt in 1 minute',
    'Next attempt in 2 minutes',
    'under one request id',
    'The rule:',
    'my-lambda-dlq',
  ])('%s', (words) => expect(heard).toContain(words));

  it('in order and without gaps, in parts as in one piece', () => {
    const { timeline, room } = runs['three-attempts-and-a-dead-letter'];
    const seqs = timeline.events.map(({ seq }) => seq);
    const parts = [0, ...seqs].flatMap((after, i, all) => {
      const until = all[i + 1];
      return until === undefined ? [] : spokenStory(timeline, room.seed, 'all', after, until);
    });
    expect(parts).toEqual(spokenStory(timeline, room.seed, 'all'));
  });

  it('and nothing of it when it is switched off', () => {
    const { timeline, room } = runs['three-attempts-and-a-dead-letter'];
    expect(spokenStory(timeline, room.seed, 'off')).toEqual([]);
  });
});
