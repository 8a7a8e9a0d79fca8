import { describe, expect, it } from 'vitest';
import type { QuestionKind } from '#model/prediction/question';
import { questionWords as words } from './questions';

const options: Readonly<Record<QuestionKind, readonly string[]>> = {
  runs: ['0', '1', '2', '3', 'more', 'forever'],
  status: ['200', '202', 'other'],
  end: ['processed', 'deadLetter', 'record', 'both', 'source', 'caller', 'lost'],
  record: ['success', 'failure', 'none'],
  again: ['0', '60000', '120000', 'never'],
  over: ['1000', '60000', '180000', '21600000'],
};
const kinds = Object.keys(options) as QuestionKind[];

describe('the words of a question', () => {
  it.each(kinds)('tell every answer from the others: %s', (kind) => {
    const labels = options[kind].map((answer) => words.option(kind, answer));
    const said = options[kind].map((answer) => words.said(kind, answer));
    expect(new Set(labels).size).toBe(labels.length);
    expect(new Set(said).size).toBe(said.length);
    expect(words.ask(kind, 'the caller')).toMatch(/\?$/);
  });

  it('say what happened to the letter, also what no option names', () => {
    expect(words.truth('runs', '0')).toBe('It never ran.');
    expect(words.truth('runs', '4')).toBe('It ran 4 times.');
    expect(words.truth('status', '418')).toBe('The status was 418.');
    expect(words.truth('again', '60024')).toBe('The next attempt started after 1 min.');
    expect(words.truth('again', 'never')).toBe('There was no next attempt.');
    expect(words.truth('end', 'lost')).toBe('It was lost: nobody has it.');
  });

  it('neither praise nor blame', () => {
    const verdicts = [true, false].flatMap((before) =>
      [true, false, null].map((now) => words.verdict(before, now)),
    );
    for (const text of verdicts) expect(text).not.toMatch(/wrong|right|correct|well done/i);
  });
});
