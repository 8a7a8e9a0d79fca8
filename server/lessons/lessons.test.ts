import { describe, expect, it } from 'vitest';
import { type RuleId, rules, runScenario, type Scenario, type SimulationEvent } from '#engine';
import '#engine/sources/catalogue';
import { collectRun, stateAt } from '#model';
import { answerTo } from '#model/prediction/answer';
import { conditionState, holds } from './claim';
import { course } from './course';
import type { Choices, Lesson, Puzzle, Question } from './lesson';
import { numbersIn, numbersOf } from './numbers.fixture';
import { scenarioOf } from './scenario-of';
import { changedSettings, withChoices } from './with-choices';

// What the lessons say, held against the engine.

const lessons = course.flatMap((place) => (place.kind === 'lesson' ? [place.lesson] : []));

function eventsOf(scenario: Scenario): readonly SimulationEvent[] {
  const events: SimulationEvent[] = [];
  runScenario(scenario, (event) => events.push(event));
  return events;
}

describe('the course', () => {
  it('has 25 places, 20 of which can be taken', () => {
    expect(course).toHaveLength(25);
    expect(lessons).toHaveLength(20);
  });

  it('is in the order in which each lesson needs only those before it', () => {
    const numbers = course.map((place) =>
      place.kind === 'lesson' ? Number(place.lesson.scenario.slice(7, 9)) : 'coming',
    );
    expect(numbers).toEqual([
      ...[1, 4, 2, 3, 5, 14, 18, 15, 8, 6, 9, 7, 22, 20, 21, 19],
      ...['coming', 'coming', 'coming', 'coming'],
      ...[16, 17, 23, 24],
      'coming',
    ]);
  });

  it('has an address for each', () => {
    const slugs = course.map(({ lesson }) => lesson.slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(slugs.filter((slug) => !/^[a-z0-9-]{1,40}$/.test(slug))).toEqual([]);
  });
});

describe.each(lessons.map((lesson) => [lesson.slug, lesson] as const))('%s', (_, lesson) => {
  const scenario = scenarioOf(lesson);
  const events = eventsOf(scenario);

  it('states what happens', () => {
    expect(lesson.claims.filter((claim) => !holds(claim, events))).toEqual([]);
  });

  it.each([
    ['first', lesson.first],
    ['observe', lesson.observe],
  ] as const)('asks a question with exactly one right answer: %s', (_name, question: Question) => {
    const right = question.options.filter(({ claim }) => holds(claim, events));
    expect(right.map(({ id }) => id)).toEqual([question.answer]);
  });

  it('asks what the prediction model would answer alike', () => {
    const { kind, options, answer } = lesson.first;
    if (kind === undefined) return;
    const timeline = collectRun(events, lesson.watch.run);
    const state = timeline && stateAt(timeline, timeline.summary.endedAt ?? 0, scenario);
    if (state === null) throw new Error('there is no such run');
    expect(answerTo({ kind, options: options.map(({ id }) => id) }, state).option).toBe(answer);
  });

  it('shows a run that there is', () => {
    expect(lesson.watch.run).toBeGreaterThanOrEqual(1);
    expect(lesson.watch.run).toBeLessThanOrEqual(scenario.acts.length);
  });

  it('rests on rules that act in its run', () => {
    const acted = new Set<RuleId>(events.map(({ rule }) => rule));
    expect(lesson.why.rules.filter((rule) => acted.has(rule)).length).toBeGreaterThan(0);
  });

  it('has no number that is not found in its claims, its scenarios or its rules', () => {
    const known = numbersOf({
      lesson,
      scenarios: [scenario, withChoices(scenario, lesson.puzzle, lesson.puzzle.solution)],
      sentences: lesson.why.rules.map((rule) => rules[rule].sentence),
    });
    const strange = textsOf(lesson).flatMap((text) =>
      numbersIn(text)
        .filter((number) => !known.has(number))
        .map((number) => `${number} in “${text}”`),
    );
    expect(strange).toEqual([]);
  });

  it('is written calmly', () => {
    expect(textsOf(lesson).filter((text) => /[!]|\.\.\.|--/.test(text))).toEqual([]);
  });

  describe('its puzzle', () => {
    const { puzzle } = lesson;
    const solves = (choices: Choices) => isSolved(puzzle, withChoices(scenario, puzzle, choices));

    it('begins as the lesson has it, and every other option changes something', () => {
      const idle = puzzle.settings.flatMap(({ id, options }) =>
        options
          .map((option, index) => ({
            name: `${id} ${option.id}`,
            changes:
              JSON.stringify(withChoices(scenario, puzzle, { [id]: option.id })) !==
              JSON.stringify(scenario),
            index,
          }))
          .filter(({ changes, index }) => changes === (index === 0))
          .map(({ name }) => name),
      );
      expect(idle).toEqual([]);
    });

    it('is not solved to begin with', () => expect(solves({})).toBe(false));

    it('is solved by its solution', () => expect(solves(puzzle.solution)).toBe(true));

    it('needs as many changes as it says', () => {
      expect(changedSettings(puzzle, puzzle.solution)).toBe(puzzle.fewest);
      const counts = allChoices(puzzle)
        .filter(solves)
        .map((choices) => changedSettings(puzzle, choices));
      expect(Math.min(...counts)).toBe(puzzle.fewest);
    });

    it('can also be missed', () => {
      const others = allChoices(puzzle).filter(
        (choices) => changedSettings(puzzle, choices) === puzzle.fewest,
      );
      expect(others.some((choices) => !solves(choices))).toBe(true);
    });
  });
});

const isSolved = (puzzle: Puzzle, scenario: Scenario): boolean => {
  const events = eventsOf(scenario);
  return puzzle.conditions.every((one) => conditionState(one, events, true) === 'met');
};

/** Every way to set all the settings. */
const allChoices = ({ settings }: Puzzle): readonly Choices[] =>
  settings.reduce<readonly Choices[]>(
    (known, { id, options }) =>
      known.flatMap((choices) => options.map((option) => ({ ...choices, [id]: option.id }))),
    [{}],
  );

/** Everything of a lesson that a person reads. */
function textsOf(lesson: Lesson): readonly string[] {
  const { title, description, setup, first, watch, observe, why, puzzle, remember } = lesson;
  const ofQuestion = ({ ask, options, answer, found }: Question) => [
    ask,
    found,
    // Other answers are wrong on purpose.
    ...options.filter(({ id }) => id === answer).map(({ text }) => text),
  ];
  return [
    title,
    description,
    ...setup,
    ...ofQuestion(first),
    watch.text,
    ...ofQuestion(observe),
    ...why.texts,
    puzzle.goal,
    ...puzzle.conditions.map(({ text }) => text),
    puzzle.solved,
    remember,
  ];
}
