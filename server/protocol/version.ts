/** Both ends must speak the same version; a page of another version is asked to reload. */
export const protocolVersion = 1;
