import type { Scenario } from '#engine';
import type { Choices, Puzzle } from './lesson';

/** The scenario as a puzzle’s choices make it. */
export function withChoices(scenario: Scenario, puzzle: Puzzle, choices: Choices): Scenario {
  const patches = puzzle.settings.flatMap(({ id, options }) => {
    const option = options.find((one) => one.id === choices[id]);
    return option === undefined ? [] : [option.patch];
  });
  return {
    ...scenario,
    functions: scenario.functions.map((one) =>
      Object.assign({}, one, ...patches.map(({ config }) => config)),
    ),
    acts: scenario.acts.map((one) => Object.assign({}, one, ...patches.map(({ act }) => act))),
  };
}

/** How many settings are not as the lesson has them. */
export const changedSettings = ({ settings }: Puzzle, choices: Choices): number =>
  settings.filter(({ id, options }) => (choices[id] ?? options[0]?.id) !== options[0]?.id).length;
