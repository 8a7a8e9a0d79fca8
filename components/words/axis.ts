import { catalogue } from '#model/catalogue';
/** The words of the time axis, which is there before anything has run. */
export const axisWords = catalogue({
  expandWaits: 'Draw all waits to scale',
  collapseWaits: 'Draw all waits short',
  noWaits: 'No wait of this run is long enough to be drawn short',
  waitsShort: 'Waits are drawn short',
  waitsToScale: 'Waits are drawn to scale',
  sinceInvoke: 'since invoke',
  wallClock: 'UTC clock',
  showWallClock: 'The axis counts from the invoke. Show the time of day in UTC',
  showSinceInvoke: 'The axis shows the time of day in UTC. Count from the invoke',
});
