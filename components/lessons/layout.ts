/** Below this the run stands under the text: see `min-[1000px]` in the classes. */
export const narrowQuery = '(max-width: 999.98px)';
