import { sources } from '#engine';
import type { RunState } from '#model';

/** Whether something stands between the caller of this run and Lambda, and therefore on the map. */
export const hasFrontDoor = ({ source }: RunState): boolean => sources[source].frontDoor !== null;
