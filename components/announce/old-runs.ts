/** The newest run that there was when the page came. */
let newest = 0;

/** Notes what there was when the page came: what has ended by then is no news. */
export const noteOldRuns = (lastRun: number): void => {
  newest = lastRun;
};

export const isOldRun = (run: number): boolean => run <= newest;
