import { describe, expect, it } from 'vitest';
import { runScenario, type SimulationEvent } from '#engine';
import '#engine/sources/catalogue';
import { collectRun, stateAt } from '#model';
import { answerTo } from '#model/prediction/answer';
import { questionsFor } from '#model/prediction/question';
import { goldenScenarios } from './golden-scenarios';

const few = Object.entries(goldenScenarios).filter(
  ([, { scenario }]) => scenario.acts.length <= 20,
);

describe('every question that is asked has an answer among its options', () => {
  it.each(few)('%s', (_name, { scenario }) => {
    const events: SimulationEvent[] = [];
    runScenario(scenario, (event) => events.push(event));
    const timeline = collectRun(events, 1);
    const state = timeline && stateAt(timeline, Number.MAX_SAFE_INTEGER, scenario);
    if (state === null) throw new Error('the first act made no run');
    for (const question of questionsFor(scenario)) {
      const { option, exact } = answerTo(question, state);
      // Told with its kind, so that a failure says which question it was.
      expect([question.kind, exact]).not.toEqual([question.kind, null]);
      expect([question.kind, exact, question.options.includes(option)]).toEqual([
        question.kind,
        exact,
        true,
      ]);
    }
  });
});
