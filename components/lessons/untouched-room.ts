import type { Scenario } from '#engine';

let untouched: Scenario | null = null;

/** Says that the page has just joined a room of this scenario; null once something has been asked of it. */
export const noteRoomOf = (scenario: Scenario | null): void => {
  untouched = scenario;
};

/** Whether the page’s room is of this scenario and nothing has run in it. */
export const isUntouched = (scenario: Scenario): boolean => untouched === scenario;
