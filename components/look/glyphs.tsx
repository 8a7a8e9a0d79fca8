import type { ReactNode } from 'react';

interface GlyphProps {
  /** Edge length in pixels. */
  readonly size?: number;
}

export type Glyph = (props: GlyphProps) => ReactNode;

const glyph =
  (drawing: ReactNode): Glyph =>
  ({ size = 14 }) => (
    <svg
      width={size}
      height={size}
      viewBox="0 0 14 14"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {drawing}
    </svg>
  );

/** Accepted, queued: in the platform's hands. */
export const HollowSquare = glyph(<rect x="2.5" y="2.5" width="9" height="9" rx="1" />);

/** Your code runs. */
export const RightTriangle = glyph(
  <path d="M4 2.5 11.5 7 4 11.5z" fill="currentColor" strokeWidth="1.4" />,
);

/** Succeeded, delivered. */
export const CheckedSquare = glyph(
  <>
    <rect x="1.5" y="1.5" width="11" height="11" rx="1.5" strokeWidth="1.5" />
    <path d="m4.2 7.2 2 2 3.6-4.2" />
  </>,
);

/** Function error, refusal. */
export const Cross = glyph(<path d="m3 3 8 8M11 3l-8 8" strokeWidth="2.2" />);

/** Dead-lettered: an envelope behind a bar. */
export const BarredEnvelope = glyph(
  <>
    <rect x="1.2" y="3" width="11.6" height="8" rx="1" strokeWidth="1.5" />
    <path d="m1.6 3.6 5.4 4 5.4-4" strokeWidth="1.5" />
    <path d="M1 13 13 1" />
  </>,
);

/** Waiting: an hourglass between two bars. */
export const Hourglass = glyph(
  <>
    <path d="M3 1.5h8M3 12.5h8" />
    <path d="M4 2v1.5L7 7l3-3.5V2M4 12v-1.5L7 7l3 3.5V12" strokeWidth="1.4" />
  </>,
);

/** A throttle is not a colour: the running triangle behind a bar, on the waiting line. */
export const BarredTriangle = glyph(
  <>
    <path d="M4 2.5 11.5 7 4 11.5z" strokeWidth="1.4" />
    <path d="M2 12.5 12 1.5" />
  </>,
);
