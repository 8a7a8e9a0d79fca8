/** This device's wall clock in milliseconds since 1970; it never jumps back while the page is open. */
export const wallNow = (): number => performance.timeOrigin + performance.now();
