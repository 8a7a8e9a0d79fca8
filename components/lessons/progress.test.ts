import { describe, expect, it } from 'vitest';
import { lessonState, parseProgress, withLesson, writeProgress } from './progress';
import { neighbourStep, stepOf, steps } from './steps';
import { stepsDone } from './steps-done';

const done = { first: '500', ran: true, saw: 'once', solved: true, second: '200' } as const;

describe('progress in a file', () => {
  it('comes back as it was', () => {
    const progress = { 'status-200': done, 'three-runs': { first: 'forever' } };
    expect(parseProgress(writeProgress(progress))).toEqual(progress);
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['a list', '[]'],
    ['another version', '{"v":2,"lessons":{}}'],
    ['no lessons', '{"v":1}'],
    ['a list of lessons', '{"v":1,"lessons":[]}'],
  ])('is not progress: %s', (_, text) => expect(parseProgress(text)).toBeNull());

  it.each([
    ['a slug that is none', { '../x y': done }, {}],
    ['a lesson that is none', { 'dry-run': 'done' }, {}],
    [
      'an answer that is none',
      { 'dry-run': { first: '<b>', ran: true } },
      { 'dry-run': { ran: true } },
    ],
    ['an answer without end', { 'dry-run': { saw: 'x'.repeat(41) } }, { 'dry-run': {} }],
    ['another truth', { 'dry-run': { ran: 'yes', solved: 1 } }, { 'dry-run': {} }],
    ['more than there is', { 'dry-run': { ...done, more: 'than this' } }, { 'dry-run': done }],
  ])('passes over %s', (_, lessons, kept) => {
    expect(parseProgress(JSON.stringify({ v: 1, lessons }))).toEqual(kept);
  });

  it('is bounded', () => {
    const lessons = Object.fromEntries(
      Array.from({ length: 500 }, (_, n) => [`lesson-${n}`, done]),
    );
    expect(Object.keys(parseProgress(JSON.stringify({ v: 1, lessons })) ?? {})).toHaveLength(100);
  });
});

it('adds to what is kept of a lesson, and leaves the others alone', () => {
  const before = { a: { first: '1' }, b: done };
  expect(withLesson(before, 'a', { ran: true })).toEqual({ a: { first: '1', ran: true }, b: done });
});

it('knows how far a lesson is', () => {
  expect(lessonState(undefined)).toBe('new');
  expect(lessonState({})).toBe('new');
  expect(lessonState({ ran: true })).toBe('begun');
  expect(lessonState(done)).toBe('done');
});

describe('the steps', () => {
  it('are found by the address, the first one otherwise', () => {
    expect(stepOf('#fix')).toBe('fix');
    expect(stepOf('')).toBe('predict');
    expect(stepOf('#elsewhere')).toBe('predict');
  });

  it('end at both ends', () => {
    expect(neighbourStep('predict', -1)).toBe('predict');
    expect(neighbourStep('predict', 1)).toBe('watch');
    expect(neighbourStep('again', 1)).toBe('again');
  });

  it('are done as far as something of them is kept', () => {
    expect([...stepsDone({})]).toEqual([]);
    expect([...stepsDone({ first: '1' })]).toEqual(['predict']);
    expect([...stepsDone({ ran: true })]).toEqual(['predict', 'watch']);
    expect(stepsDone(done)).toEqual(new Set(steps));
  });
});
