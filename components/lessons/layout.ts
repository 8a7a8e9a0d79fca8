/**
 * Below this the run is drawn as the vertical track. It stands beside the text down to 1,000 px and under it below: see
 * the classes.
 */
export const narrowQuery = '(max-width: 1179.98px)';

/** Below this the run stands under the text. */
export const oneColumn = '(max-width: 999.98px)';
