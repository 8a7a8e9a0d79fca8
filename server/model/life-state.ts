/** The six things a part of a run can be. Legend, map, timeline and announcements all speak of these and no others. */
export type LifeState = 'platform' | 'running' | 'succeeded' | 'failed' | 'dead' | 'waiting';
