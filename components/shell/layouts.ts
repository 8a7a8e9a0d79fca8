/** Below this the page is one column with a track: see `md` in the classes. */
export const phoneQuery = '(max-width: 767.98px)';
/** From here on the inspector stands beside the map; below it is a drawer. */
export const wideQuery = '(min-width: 1440px)';
