import type { EventContext } from './source';

/** The trace header that AWS’s front doors add to a request: `Root=1-` + seconds in hex + 24 hex digits. */
export const traceHeader = ({ epochMs, hex }: EventContext): string =>
  `Root=1-${hexSeconds(epochMs)}-${hex('trace', 24)}`;

/** Whole seconds since 1970 as eight hex digits. */
export const hexSeconds = (epochMs: number): string =>
  (Math.floor(epochMs / 1_000) >>> 0).toString(16).padStart(8, '0');
