import type { Behaviour as EngineBehaviour } from '#engine';
import { usualBehaviour } from '#model/usual-behaviour';
import type { Behaviour } from './behaviour';

/** A behaviour as the engine has it, with all its members. What there is none of is left for the server to refuse. */
export function toBehaviour(behaviour: Behaviour): EngineBehaviour {
  const given = typeof behaviour === 'string' ? { kind: behaviour } : behaviour;
  const usual =
    given.kind === 'invokes'
      ? { durationMs: usualBehaviour.succeeds.durationMs }
      : usualBehaviour[given.kind];
  const result =
    'result' in given && given.result !== undefined ? { result: JSON.stringify(given.result) } : {};
  const { result: _, ...said } = { result: null, ...given };
  return { ...usual, ...said, ...result } as EngineBehaviour;
}
