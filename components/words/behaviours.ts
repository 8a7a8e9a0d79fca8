import type { BehaviourKind } from '#engine';
import { catalogue } from '#model/catalogue';

interface BehaviourName {
  /** On its button. */
  readonly label: string;
  /** After the source: "S3, throws an error". */
  readonly verb: string;
}

/** What the function can do, in words. */
export const behaviourWords: Readonly<Record<BehaviourKind, BehaviourName>> = catalogue({
  succeeds: {
    label: 'Succeeds',
    verb: 'succeeds',
  },
  throws: {
    label: 'Throws an error',
    verb: 'throws an error',
  },
  timesOut: {
    label: 'Times out',
    verb: 'times out',
  },
  outOfMemory: {
    label: 'Runs out of memory',
    verb: 'runs out of memory',
  },
  failsFirst: {
    label: 'Fails, then works',
    verb: 'fails, then works',
  },
  returnsError: {
    label: 'Returns an error value',
    verb: 'returns an error value',
  },
  failsInit: {
    label: 'Fails to start',
    verb: 'fails to start',
  },
  exits: {
    label: 'Exits',
    verb: 'exits',
  },
  failsSometimes: {
    label: 'Fails at random',
    verb: 'fails at random',
  },
  slow: {
    label: 'Is slow',
    verb: 'is slow',
  },
  throwsValue: {
    label: 'Throws a text',
    verb: 'throws a text',
  },
  throwsOutside: {
    label: 'Throws in a timer',
    verb: 'throws in a timer',
  },
  rejectsUnhandled: {
    label: 'Unhandled rejection',
    verb: 'rejects a promise nobody awaits',
  },
  neverSettles: {
    label: 'Never settles',
    verb: 'never settles its promise',
  },
  returnsNoJson: {
    label: 'Returns no JSON',
    verb: 'returns what is no JSON',
  },
  returnsMuch: {
    label: 'Returns too much',
    verb: 'returns too much',
  },
  leavesWork: {
    label: 'Leaves work behind',
    verb: 'leaves work behind',
  },
  invokes: {
    label: 'Invokes a function',
    verb: 'invokes a function',
  },
  code: {
    label: 'Your own code',
    verb: 'runs your own code',
  },
  unavailable: {
    label: 'Lambda fails first',
    verb: 'cannot be started at first',
  },
});

/** The handler that a person finds who chooses code of their own: the first example. */
export const firstHandler = `export const handler = async (event, context) => {
  console.log('event', event);
  return { statusCode: 200, body: 'done', requestId: context.awsRequestId };
};
`;

/** What a behaviour says of itself until somebody changes it. */
export const sampleFailure = {
  message: 'Thumbnail failed: unsupported format',
  text: 'unsupported format',
} as const;
