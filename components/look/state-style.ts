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
  /** For the legend. */
  readonly label: string;
  /** For descriptions that are read aloud. */
  readonly spoken: string;
}

/** The one source of how a life state looks and is called: map, timeline, track, legend and truths all read it. */
export const stateStyle: Readonly<Record<LifeState, StateStyle>> = {
  platform: {
    hue: 'var(--platform)',
    Glyph: HollowSquare,
    pattern: null,
    label: 'in Lambda’s hands',
    spoken: 'in Lambda’s hands',
  },
  running: {
    hue: 'var(--run)',
    Glyph: RightTriangle,
    pattern: 'diagonal',
    label: 'your code runs',
    spoken: 'your code is running',
  },
  succeeded: {
    hue: 'var(--ok)',
    Glyph: CheckedSquare,
    pattern: null,
    label: 'succeeded',
    spoken: 'succeeded',
  },
  failed: {
    hue: 'var(--fail)',
    Glyph: Cross,
    pattern: 'crosshatch',
    label: 'failed attempt',
    spoken: 'failed',
  },
  dead: {
    hue: 'var(--dead)',
    Glyph: BarredEnvelope,
    pattern: null,
    label: 'dead letter or lost',
    spoken: 'dead-lettered or lost',
  },
  waiting: {
    hue: 'var(--wait)',
    Glyph: Hourglass,
    pattern: null,
    label: 'waiting',
    spoken: 'waiting',
  },
};
