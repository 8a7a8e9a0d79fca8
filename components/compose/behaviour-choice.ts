import type { Behaviour, BehaviourKind } from '#engine';
import { behaviourWords, firstHandler, sampleFailure } from '../words/behaviours';

/** The behaviours in the order of the buttons. */
export const behaviourKinds: readonly BehaviourKind[] = [
  'succeeds',
  'throws',
  'timesOut',
  'outOfMemory',
  'failsFirst',
  'returnsError',
  'failsInit',
  'exits',
  'failsSometimes',
  'slow',
  'code',
];

/** Rarer ones, behind “More”. */
export const rareBehaviourKinds: readonly BehaviourKind[] = [
  'throwsValue',
  'throwsOutside',
  'rejectsUnhandled',
  'neverSettles',
  'returnsNoJson',
  'returnsMuch',
  'leavesWork',
  'invokes',
  'unavailable',
];

/** Their names, verbs and meanings. */
export const behaviourNames = behaviourWords;

/** A behaviour of this kind with sensible parameters, keeping the duration and the error of the one before. */
export function behaviourOf(kind: BehaviourKind, before: Behaviour): Behaviour {
  const durationMs = 'durationMs' in before ? before.durationMs : 400;
  const errorType = 'errorType' in before ? before.errorType : 'Error';
  const errorMessage = 'errorMessage' in before ? before.errorMessage : sampleFailure.message;
  switch (kind) {
    case 'succeeds':
      return { kind, result: null, durationMs };
    case 'returnsError':
      return { kind, result: '{"statusCode":500}', durationMs };
    case 'throws':
      return { kind, errorType, errorMessage, durationMs };
    case 'timesOut':
      return { kind };
    case 'outOfMemory':
      return { kind, durationMs };
    case 'exits':
      return { kind, exitCode: 1, durationMs };
    case 'failsInit':
      return { kind, errorType, errorMessage };
    case 'failsFirst':
      return { kind, times: 1, durationMs };
    case 'failsSometimes':
      return { kind, probability: 0.5, durationMs };
    case 'slow':
      return { kind, minMs: 500, maxMs: 5_000 };
    case 'throwsValue':
      return { kind, text: sampleFailure.text, durationMs };
    case 'throwsOutside':
      return { kind, errorType, errorMessage, durationMs };
    case 'rejectsUnhandled':
      return { kind, reason: `${errorType}: ${errorMessage}`, durationMs };
    case 'neverSettles':
    case 'returnsNoJson':
      return { kind, durationMs };
    case 'returnsMuch':
      return { kind, bytes: 6_291_557, durationMs };
    case 'leavesWork':
      return { kind, workMs: 2_000, durationMs };
    case 'invokes':
      return { kind, functionName: 'my-lambda', durationMs };
    case 'code':
      return before.kind === 'code' ? before : { kind, by: 'page', source: firstHandler };
    case 'unavailable':
      return { kind, forMs: 5_000, durationMs };
    default:
      return kind satisfies never;
  }
}
