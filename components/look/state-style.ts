import type { LifeState } from '#model';
import { stateWords } from '../words/states';
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
    ...stateWords.platform,
  },
  running: {
    hue: 'var(--run)',
    Glyph: RightTriangle,
    pattern: 'diagonal',
    ...stateWords.running,
  },
  succeeded: {
    hue: 'var(--ok)',
    Glyph: CheckedSquare,
    pattern: null,
    ...stateWords.succeeded,
  },
  failed: {
    hue: 'var(--fail)',
    Glyph: Cross,
    pattern: 'crosshatch',
    ...stateWords.failed,
  },
  dead: {
    hue: 'var(--dead)',
    Glyph: BarredEnvelope,
    pattern: null,
    ...stateWords.dead,
  },
  waiting: {
    hue: 'var(--wait)',
    Glyph: Hourglass,
    pattern: null,
    ...stateWords.waiting,
  },
};
