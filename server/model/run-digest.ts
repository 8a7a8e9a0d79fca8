import { createTextDigest } from '#engine/digest';
import type { RunTimeline } from './run-timeline';
import { toldEvents } from './told-events';

/**
 * A fingerprint of a run: the same scenario and seed give the same one, in every room and on every machine. 14 lower-case
 * hexadecimal digits.
 */
export function runDigest(timeline: RunTimeline): string {
  const digest = createTextDigest();
  for (const { text } of toldEvents(timeline, Number.POSITIVE_INFINITY)) digest.add(text);
  return digest.read();
}
