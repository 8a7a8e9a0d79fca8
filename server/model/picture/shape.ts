/** The colours of a picture by their names in the page's stylesheet. */
export type Colour =
  | 'ground'
  | 'ink'
  | 'ink-2'
  | 'ink-3'
  | 'hairline'
  | 'track'
  | 'station'
  | 'platform'
  | 'run'
  | 'ok'
  | 'fail'
  | 'dead'
  | 'wait';

interface Painted {
  readonly fill?: Colour;
  readonly stroke?: Colour;
  readonly strokeWidth?: number;
  /** Lengths of dashes and gaps. */
  readonly dash?: readonly number[];
  /** 0 to 1. */
  readonly opacity?: number;
}

/** What a picture is made of: plain data that is written as SVG or painted on a canvas. */
export type Shape =
  | ({ readonly kind: 'path'; readonly d: string } & Painted)
  | ({
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly radius?: number;
    } & Painted)
  | ({
      readonly kind: 'circle';
      readonly x: number;
      readonly y: number;
      readonly r: number;
    } & Painted)
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly weight: 400 | 600 | 700;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly fill: Colour;
    }
  /** Moved, then turned by degrees clockwise, then scaled. */
  | {
      readonly kind: 'group';
      readonly x: number;
      readonly y: number;
      readonly angle?: number;
      readonly scale?: number;
      readonly shapes: readonly Shape[];
    };

/** A whole picture with its words for who cannot see it. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly shapes: readonly Shape[];
}
