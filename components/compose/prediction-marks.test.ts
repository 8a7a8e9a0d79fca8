import { expect, it } from 'vitest';
import { firstVisitScenario } from '#model';
import { predictionMarks } from './prediction-marks';

const texts = (answer: string) =>
  predictionMarks({ question: 'runs', answer }, firstVisitScenario).map(({ text }) => text);

it('marks each predicted run, and that there is no end to them', () => {
  expect(texts('1')).toEqual(['you said: run 1']);
  expect(texts('3')).toEqual(['you said: run 1', 'you said: run 2', 'you said: run 3']);
  expect(texts('forever').at(-1)).toBe('you said: run 4 and on');
  expect(texts('forever')[0]).toBe('you said: run 1');
});

it('marks where a status and an end were expected', () => {
  const marksOf = (question: 'status' | 'over' | 'end', answer: string) =>
    predictionMarks({ question, answer }, firstVisitScenario);
  expect(marksOf('status', '502')[0]?.text).toBe('you said: 502');
  expect(marksOf('over', '60000')).toEqual([{ at: 60_000, text: 'you said: over' }]);
  expect(marksOf('end', 'lost')).toEqual([]);
});
