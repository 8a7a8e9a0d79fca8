import type { BehaviourKind } from '#engine';
import { catalogue } from '#model/catalogue';

/** What each behaviour means, in a sentence. */
export const behaviourMeanings: Readonly<Record<BehaviourKind, string>> = catalogue({
  succeeds: 'The handler returns what this source expects of a healthy function.',
  throws: 'The handler throws on every attempt: a function error.',
  timesOut: 'The handler never answers, and Lambda stops it at the time-out.',
  outOfMemory: 'The process is killed when it needs more than the function’s memory.',
  failsFirst: 'Throws on the first attempts of each event and then succeeds.',
  returnsError: 'The handler catches its error and returns it. To Lambda that is a success.',
  failsInit: 'The module throws while it is loaded, so every cold start fails.',
  exits: 'The process ends in the middle of the invocation.',
  failsSometimes: 'Each attempt throws with this probability, drawn from the seed.',
  slow: 'Succeeds after a time drawn evenly between two durations, unless the time-out cuts it.',
  throwsValue: 'Throws a value that is no Error, so its error has no stack.',
  throwsOutside: 'Throws outside the handler’s promise: the process ends.',
  rejectsUnhandled: 'A promise nobody awaits is rejected: the process ends.',
  neverSettles: 'The handler awaits a promise that nothing settles: Runtime.NodeJsExit.',
  returnsNoJson: 'The returned value cannot be written as JSON, as a BigInt or a circle.',
  returnsMuch: 'The response is larger than Lambda’s 6 MB.',
  leavesWork: 'Returns before its work is done: the rest is frozen with the environment.',
  invokes: 'Invokes a function asynchronously; its own name makes a loop.',
  code: 'Your JavaScript runs on the server for each attempt, in a sandbox without network, files and modules.',
  unavailable: 'Lambda itself answers 5xx for a while; then the handler succeeds.',
});
