import { expect, it } from 'vitest';
import { firstVisitScenario } from '#model';
import { voteMarks } from './vote-marks';

it('votes lie at the last run that their answer speaks of', () => {
  const question = { kind: 'runs', options: ['1', '2', '3', 'forever'] } as const;
  const marks = voteMarks(question, [5, 0, 12, 3], firstVisitScenario);
  expect(marks.map(({ option, count }) => [option, count])).toEqual([
    ['1', 5],
    ['2', 0],
    ['3', 12],
    ['forever', 3],
  ]);
  const seconds = marks.map(({ at }) => Math.floor(at / 1_000));
  expect(seconds).toEqual([0, 60, 181, 301]);
});

it('an answer without a moment has no mark', () => {
  const question = { kind: 'again', options: ['0', '60000', 'never'] } as const;
  const marks = voteMarks(question, [1, 2, 3], firstVisitScenario);
  expect(marks.map(({ option }) => option)).toEqual(['0', '60000']);
});

it('a question about a place or a status has none', () => {
  expect(
    voteMarks({ kind: 'status', options: ['200', '202'] }, [1, 2], firstVisitScenario),
  ).toEqual([]);
  expect(
    voteMarks({ kind: 'end', options: ['processed', 'lost'] }, [1, 2], firstVisitScenario),
  ).toEqual([]);
});
