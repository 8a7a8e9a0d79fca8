import type { BehaviourKind } from '#engine';

interface BehaviourName {
  /** On its button. */
  readonly label: string;
  /** After the source: "S3, throws an error". */
  readonly verb: string;
  /** What it means, in a sentence. */
  readonly meaning: string;
}

/** What the function can do, in words. */
export const behaviourWords: Readonly<Record<BehaviourKind, BehaviourName>> = {
  succeeds: {
    label: 'Succeeds',
    verb: 'succeeds',
    meaning: 'The handler returns what this source expects of a healthy function.',
  },
  throws: {
    label: 'Throws an error',
    verb: 'throws an error',
    meaning: 'The handler throws on every attempt: a function error.',
  },
  timesOut: {
    label: 'Times out',
    verb: 'times out',
    meaning: 'The handler never answers, and Lambda stops it at the time-out.',
  },
  outOfMemory: {
    label: 'Runs out of memory',
    verb: 'runs out of memory',
    meaning: 'The process is killed when it needs more than the function’s memory.',
  },
  failsFirst: {
    label: 'Fails, then works',
    verb: 'fails, then works',
    meaning: 'Throws on the first attempts of each event and then succeeds.',
  },
  returnsError: {
    label: 'Returns an error value',
    verb: 'returns an error value',
    meaning: 'The handler catches its error and returns it. To Lambda that is a success.',
  },
  failsInit: {
    label: 'Fails to start',
    verb: 'fails to start',
    meaning: 'The module throws while it is loaded, so every cold start fails.',
  },
  exits: {
    label: 'Exits',
    verb: 'exits',
    meaning: 'The process ends in the middle of the invocation.',
  },
  failsSometimes: {
    label: 'Fails at random',
    verb: 'fails at random',
    meaning: 'Each attempt throws with this probability, drawn from the seed.',
  },
  slow: {
    label: 'Is slow',
    verb: 'is slow',
    meaning:
      'Succeeds after a time drawn evenly between two durations, unless the time-out cuts it.',
  },
  throwsValue: {
    label: 'Throws a text',
    verb: 'throws a text',
    meaning: 'Throws a value that is no Error, so its error has no stack.',
  },
  throwsOutside: {
    label: 'Throws in a timer',
    verb: 'throws in a timer',
    meaning: 'Throws outside the handler’s promise: the process ends.',
  },
  rejectsUnhandled: {
    label: 'Unhandled rejection',
    verb: 'rejects a promise nobody awaits',
    meaning: 'A promise nobody awaits is rejected: the process ends.',
  },
  neverSettles: {
    label: 'Never settles',
    verb: 'never settles its promise',
    meaning: 'The handler awaits a promise that nothing settles: Runtime.NodeJsExit.',
  },
  returnsNoJson: {
    label: 'Returns no JSON',
    verb: 'returns what is no JSON',
    meaning: 'The returned value cannot be written as JSON, as a BigInt or a circle.',
  },
  returnsMuch: {
    label: 'Returns too much',
    verb: 'returns too much',
    meaning: 'The response is larger than Lambda’s 6 MB.',
  },
  leavesWork: {
    label: 'Leaves work behind',
    verb: 'leaves work behind',
    meaning: 'Returns before its work is done: the rest is frozen with the environment.',
  },
  invokes: {
    label: 'Invokes a function',
    verb: 'invokes a function',
    meaning: 'Invokes a function asynchronously; its own name makes a loop.',
  },
  unavailable: {
    label: 'Lambda fails first',
    verb: 'cannot be started at first',
    meaning: 'Lambda itself answers 5xx for a while; then the handler succeeds.',
  },
};

/** What a behaviour says of itself until somebody changes it. */
export const sampleFailure = {
  message: 'Thumbnail failed: unsupported format',
  text: 'unsupported format',
} as const;
