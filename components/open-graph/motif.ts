import { pictureThemes } from '#model/picture/picture-theme';
import type { Shape } from '#model/picture/shape';
import { drawing } from '#model/picture/svg-text';

/** The band under a picture's words. */
export const motifSize = { width: 1_200, height: 310 } as const;

/** Where the map's outcomes stand in the band, from its left edge. */
const outcomesAt = 1_132;
/** The map's own place of the outcomes, and what of its height is shown: all of it, or from the lines on. */
const map = { outcomes: 645, below: 104, whole: 20 } as const;

/**
 * Shapes of the map as a picture for a picture: a data address. `whole` shows the way to a refusal too, which leads up to
 * where the words are, and everything smaller for it.
 */
export function motif(shapes: readonly Shape[], whole = false): string {
  const scale = whole ? 0.84 : 1.08;
  const { width, height } = motifSize;
  const svg = drawing(
    width,
    height,
    [
      {
        kind: 'group',
        x: outcomesAt - map.outcomes * scale,
        y: (whole ? 8 : 24) - (whole ? map.whole : map.below) * scale,
        scale,
        shapes,
      },
    ],
    pictureThemes.night,
  );
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}
