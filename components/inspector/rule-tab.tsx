import { storyOf } from '#model';
import { stateStyle } from '../look/state-style';
import { RuleNote } from './rule-note';
import type { RunView } from './run-view';

/** The rule behind the newest step, and those behind the steps before it. */
export function RuleTab({ timeline, state }: RunView) {
  const told = storyOf(timeline).filter(({ at }) => at <= state.at);
  // That a run has ended follows from the step before: the rule of that one is what explains it.
  const newest = told.findLast(({ rule }) => rule !== 'run.ended') ?? told.at(-1);
  if (!newest) return null;
  const earlier = [...new Map(told.map((sentence) => [sentence.rule, sentence])).values()]
    .filter(({ rule }) => rule !== newest.rule && rule !== 'run.ended')
    .reverse();
  return (
    <div className="flex flex-col gap-4">
      <p className="text-sm">{newest.text}</p>
      <RuleNote rule={newest.rule} hue={stateStyle[newest.state].hue} />
      {earlier.length > 0 && (
        <>
          <h3 className="font-semibold text-ink-3 text-xs">Rules before it</h3>
          {earlier.map(({ rule, state: life }) => (
            <RuleNote key={rule} rule={rule} hue={stateStyle[life].hue} />
          ))}
        </>
      )}
    </div>
  );
}
