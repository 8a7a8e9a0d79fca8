import { expect, it } from 'vitest';
import { course } from '#lessons';
import { lessonMotif } from './lesson-motif';

const drawings = course.flatMap((place) =>
  place.kind === 'lesson'
    ? [Buffer.from(lessonMotif(place.lesson).split(',')[1] ?? '', 'base64').toString()]
    : [],
);

it('draws the run of every lesson, without words: there are no fonts inside a picture', () => {
  expect(drawings).toHaveLength(20);
  for (const drawing of drawings) {
    expect(drawing).toMatch(/^<svg .*<\/svg>$/s);
    expect(drawing).not.toContain('<text');
  }
});

it('differs with how a run ends', () => {
  expect(new Set(drawings).size).toBeGreaterThanOrEqual(12);
});
