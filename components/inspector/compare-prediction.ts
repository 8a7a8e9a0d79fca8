import type { Prediction } from '../compose/prediction';

/** "You predicted 1 run." and "It ran 3 times.", worded without praise or blame. */
export function compareWithTruth(
  answer: Prediction,
  runs: number,
): readonly [predicted: string, truth: string] {
  const truth =
    runs === 1 ? 'It ran once.' : runs === 0 ? 'It never ran.' : `It ran ${runs} times.`;
  if (answer === 'forever') return ['You predicted that it runs until it works.', truth];
  return [`You predicted ${answer === '1' ? '1 run' : `${answer} runs`}.`, truth];
}
