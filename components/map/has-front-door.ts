import { sourceOf } from '#engine/sources/known-sources';
import type { RunState } from '#model';

/** Whether something stands between the caller of this run and Lambda, and therefore on the map. */
export const hasFrontDoor = ({ source }: RunState): boolean => sourceOf(source).frontDoor !== null;
