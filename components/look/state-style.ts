import type { LifeState } from '#model';
import {
  BarredEnvelope,
  CheckedSquare,
  Cross,
  type Glyph,
  HollowSquare,
  Hourglass,
  RightTriangle,
} from './glyphs';
import type { PatternName } from './patterns';

export interface StateStyle {
  /** A CSS colour that follows the theme. */
  readonly hue: string;
  readonly Glyph: Glyph;
  /** What lies over a bar of this state, so that colour is never the only sign. */
  readonly pattern: PatternName | null;
}

/** The one source of how a life state looks and is called: map, timeline, track, legend and truths all read it. */
export const stateStyle: Readonly<Record<LifeState, StateStyle>> = {
  platform: {
    hue: 'var(--platform)',
    Glyph: HollowSquare,
    pattern: null,
  },
  running: {
    hue: 'var(--run)',
    Glyph: RightTriangle,
    pattern: 'diagonal',
  },
  succeeded: {
    hue: 'var(--ok)',
    Glyph: CheckedSquare,
    pattern: null,
  },
  failed: {
    hue: 'var(--fail)',
    Glyph: Cross,
    pattern: 'crosshatch',
  },
  dead: {
    hue: 'var(--dead)',
    Glyph: BarredEnvelope,
    pattern: null,
  },
  waiting: {
    hue: 'var(--wait)',
    Glyph: Hourglass,
    pattern: null,
  },
};
