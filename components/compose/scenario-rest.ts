import { defaultAccount, type FunctionConfig, type ScheduledAct } from '#engine';
import { sourceOf } from '#engine/sources/known-sources';
import { scenarioWords as words } from '../words/compose-scenario';
import { behaviourNames } from './behaviour-choice';
import { type Draft, functionsOf } from './draft';
import { isSendable } from './is-timed';

/** More lines than a person reads are counted. */
const mostLines = 6;

/** What the scenario holds besides the call and the function in the form, line by line. */
export function restOf(draft: Draft): readonly string[] {
  const { config, functions, acts, changes, account } = draft;
  const calls = [...acts.before, ...acts.after].map(callLine);
  const others = [...functions.before, ...functions.after].map((one) =>
    words.otherFunction(one.name, behaviourNames[one.behaviour.kind].verb),
  );
  const called = functionsOf(draft).some(({ name }) => name === draft.functionName);
  return [
    ...cut(calls, words.moreCalls),
    ...cut(others, words.moreFunctions),
    ...cut(
      changes.map(({ at, config: next }) =>
        words.change(at, next.name, changedIn(functionsOf(draft), next)),
      ),
      words.moreChanges,
    ),
    ...(called && draft.functionName !== config.name ? [words.callGoesTo(draft.functionName)] : []),
    ...(called ? [] : [words.missing(draft.functionName)]),
    ...(account.concurrency === defaultAccount.concurrency
      ? []
      : [words.account(account.concurrency)]),
    ...(isSendable(draft) ? [] : [words.tooMany]),
  ];
}

const callLine = ({ at, source, invocationType, functionName }: ScheduledAct): string =>
  words.otherCall(at, sourceOf(source).name, functionName, invocationType);

/** Which settings a change leaves other than they are at the start. */
function changedIn(functions: readonly FunctionConfig[], next: FunctionConfig): readonly string[] {
  const before = functions.find(({ name }) => name === next.name);
  return (Object.keys(next) as (keyof FunctionConfig)[]).filter(
    (key) => JSON.stringify(before?.[key]) !== JSON.stringify(next[key]),
  );
}

const cut = (lines: readonly string[], more: (count: number) => string): readonly string[] =>
  lines.length <= mostLines
    ? lines
    : [...lines.slice(0, mostLines), more(lines.length - mostLines)];
