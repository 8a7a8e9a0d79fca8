import { sourceOf } from '#engine/sources/known-sources';
import type { RunState } from '../run-state';
import type { Surroundings } from './geometry';

/** Whether something stands between the caller of this run and Lambda, and therefore on the map. */
export const hasFrontDoor = ({ source }: RunState): boolean => sourceOf(source).frontDoor !== null;

/** What stands around Lambda in this run, and therefore on the map. */
export function surroundingsOf(state: RunState): Surroundings {
  const { frontDoor, repeats } = sourceOf(state.source);
  return {
    frontDoor: frontDoor !== null,
    sourceQueue: state.stations.sourceDlq.reachable || repeats?.deadLetter === true,
  };
}
