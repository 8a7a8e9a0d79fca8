import { describe, expect, it } from 'vitest';
import { createInvariantChecker, runScenario, type SimulationEvent } from '#engine';
import { course, scenarioOf } from '#lessons';
import { decodeScenario, logLines } from '#model';
import { accountOf } from './account';
import { departures } from './departure';
import { departureIds } from './departure-id';
import { computeExplanations, type Explanation, play } from './explanation';
import { lessonFor } from './lesson-for';
import { type Answers, questionIds, sights } from './observables';
import { observe } from './observe';
import { remediesFor } from './remedy';
import { scenarioAt, scenarioSpace } from './scenario-space';
import { nearest, readAnswers, remaining, search, writeAnswers } from './search';

// What is offered as an explanation, held against the engine.

const all = computeExplanations();
const pointOf = ({ departures: chosen, ways: [way] }: Explanation) => ({ way, departures: chosen });
const names = (found: readonly Explanation[]) =>
  found.map(({ departures: chosen }) => chosen.join(' '));

describe('the space of scenarios', () => {
  it('is obeyed by the engine, and breaks no invariant', () => {
    const few = scenarioSpace().filter(({ departures: { length } }) => length <= 2);
    const run = () => {
      for (const point of few) {
        const checker = createInvariantChecker();
        runScenario(scenarioAt(point), (event) => checker.check(event));
        checker.finish();
      }
    };
    expect(run).not.toThrow();
  });

  it('has every departure, and every departure changes the scenario', () => {
    const used = new Set(scenarioSpace().flatMap((point) => point.departures));
    expect(departureIds.filter((id) => !used.has(id))).toEqual([]);
    for (const point of scenarioSpace()) {
      if (point.departures.length !== 1) continue;
      expect(scenarioAt(point)).not.toEqual(scenarioAt({ ...point, departures: [] }));
    }
  });
});

describe('an explanation', () => {
  it('shows what it is offered for when it is run again, from each of its ways', () => {
    for (const { departures: chosen, ways, observables } of all) {
      for (const way of ways) {
        const { scenario, run, events } = play({ way, departures: chosen });
        expect({ chosen, ...observe(scenario, run, events) }).toEqual({ chosen, ...observables });
      }
    }
  });

  it('has in its log what it is said to have', () => {
    for (const explanation of all.filter(({ departures: { length } }) => length <= 2)) {
      const { scenario, run, events } = play(pointOf(explanation));
      const own = events.filter((event) => event.run === run || event.run === 0);
      const text = logLines(own, scenario)
        .map((line) => line.text)
        .join('');
      const { logs } = explanation.observables;
      expect(text === '').toBe(logs === 'nothing');
      if (logs.startsWith('timeout')) expect(text).toContain('Task timed out');
      if (logs.startsWith('exit')) expect(text).toContain('Runtime exited');
      if (logs.startsWith('init')) expect(text).toMatch(/INIT_REPORT.*Status: error/);
    }
  });

  it('leads by its link to exactly its scenario', async () => {
    for (const explanation of all.filter((_, index) => index % 40 === 0)) {
      const { link } = await accountOf(pointOf(explanation));
      if (link === null) continue;
      const decoded = await decodeScenario(link.slice(2));
      expect(decoded.ok && decoded.scenario).toEqual(scenarioAt(pointOf(explanation)));
    }
  });

  it('has no link where its event is too long for one', async () => {
    const found = search(all, { caller: '413' }).simplest.map(pointOf);
    expect(found).not.toEqual([]);
    for (const point of found) expect((await accountOf(point)).link).toBeNull();
  });

  it('tells where it was decided', async () => {
    const [zero] = search(all, { caller: '202', logs: 'nothing' }).simplest;
    if (zero === undefined) throw new Error('nothing is found');
    const account = await accountOf(pointOf(zero));
    expect(account.turn?.text).toBe(
      'Reserved concurrency is 0, so the event never runs: Lambda gives it up.',
    );
    expect(account.turn?.rule).toBe('async.zero-reserved');
    expect(account.fate.text).toBe('Never ran, now lost');
  });
});

describe('a change that is offered', () => {
  const lost = all.filter(({ ending }) => ending.startsWith('lost'));

  it('is there for every event that is lost', () => {
    const helpless = lost.filter((one) => remediesFor(pointOf(one)).length === 0);
    expect(names(helpless)).toEqual([]);
  });

  it('keeps the event or has it processed', () => {
    for (const one of lost.slice(0, 60)) {
      for (const { fate } of remediesFor(pointOf(one))) expect(fate.text).not.toMatch(/now lost/);
    }
  });
});

describe('a search', () => {
  const questions = questionIds.map((question) => [question, sights[question]] as const);
  const pairs: readonly Answers[] = questions.flatMap(([question, answers], index) =>
    questions
      .slice(index + 1)
      .flatMap(([other, others]) =>
        answers.flatMap((one) => others.map((two) => ({ [other]: two, [question]: one }))),
      ),
  );

  it('finds only what shows all the answers', () => {
    for (const answers of pairs) {
      const { simplest, further } = search(all, answers);
      for (const { observables } of [...simplest, ...further]) {
        expect(observables).toMatchObject(answers);
      }
      expect(further.length > 0 && simplest.length === 0).toBe(false);
    }
  });

  it('says beforehand how many remain', () => {
    const counts = remaining(all, { caller: '202' });
    for (const sight of sights.logs) {
      const { simplest, further } = search(all, { caller: '202', logs: sight });
      expect(counts.logs.get(sight)).toBe(simplest.length + further.length);
    }
  });

  it('names the answer that contradicts the others where it finds nothing', () => {
    const answers = { caller: '429', logs: 'errors', deadLetter: 'message' } as const;
    expect(search(all, answers).simplest).toEqual([]);
    const [near] = nearest(all, answers);
    expect(near?.against).toEqual(['caller']);
    expect(near?.explanation.observables).toMatchObject({
      caller: '202',
      logs: 'errors',
      deadLetter: 'message',
    });
  });

  it('can find something for every answer that is offered', () => {
    const idle = questions.flatMap(([question, answers]) =>
      answers.filter((sight) => remaining(all, {})[question].get(sight) === 0),
    );
    expect(idle).toEqual([]);
  });

  it('always names at least one, and following it always finds something', () => {
    for (const answers of pairs) {
      if (search(all, answers).simplest.length > 0) continue;
      const near = nearest(all, answers);
      expect(near.length).toBeGreaterThan(0);
      for (const { explanation, against } of near) {
        expect(against.length).toBeGreaterThan(0);
        const corrected = { ...answers };
        for (const question of against) delete corrected[question];
        expect(explanation.observables).toMatchObject(corrected);
      }
    }
  });

  it.each([
    ['202 and no logs', { caller: '202', logs: 'nothing' }, 'reserved0'],
    [
      '202, three errors, no queue',
      { caller: '202', logs: 'errors', deadLetter: 'none' },
      'throws',
    ],
    [
      'a letter that cannot be sent',
      { logs: 'errors', deadLetter: 'empty', caller: '202' },
      'throws deadLetter roleDenied',
    ],
    [
      'a rule without permission',
      { sourceQueue: 'message', logs: 'nothing' },
      'denied sourceQueue',
    ],
    ['one run where three were expected', { caller: '202', logs: 'error' }, 'throws retries0'],
    ['a success that nobody heard of', { caller: '504', logs: 'success' }, 'takesLong'],
  ] as const)('finds %s', (_, answers, expected) => {
    expect(names(search(all, answers).simplest)).toContain(expected);
  });

  it('has an address that says its answers, and reads nothing else from it', () => {
    const answers = { caller: '202', logs: 'nothing', sourceQueue: 'empty' } as const;
    expect(writeAnswers(answers)).toBe('/where?caller=202&logs=nothing&sourceQueue=empty');
    expect(readAnswers(answers)).toEqual(answers);
    expect(readAnswers({ caller: '<b>', logs: ['nothing', 'error'], other: 'x' })).toEqual({});
    expect(writeAnswers({})).toBe('/where');
  });
});

describe('the lessons', () => {
  const runs = course.flatMap((place) => {
    if (place.kind !== 'lesson') return [];
    const scenario = scenarioOf(place.lesson);
    const events: SimulationEvent[] = [];
    runScenario(scenario, (event) => events.push(event));
    return scenario.acts.map(
      (_, index) => [place.lesson.slug, scenario, index + 1, events] as const,
    );
  });

  it.each(runs)('%s is found by what is seen of it', (_slug, scenario, run, events) => {
    expect(search(all, observe(scenario, run, events)).simplest).not.toEqual([]);
  });

  it('are named by the explanations that they show', () => {
    const named = new Set(
      all.filter(({ departures: { length } }) => length <= 2).map((one) => lessonFor(one)?.slug),
    );
    for (const slug of ['three-runs', 'concurrency-zero', 'status-200', 'gateway-504']) {
      expect([...named]).toContain(slug);
    }
  });
});

it('has a row for each departure', () => {
  expect(Object.keys(departures).toSorted()).toEqual(departureIds.toSorted());
});
