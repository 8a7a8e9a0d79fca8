import { type Micros, SECOND } from '#engine';

/** An axis whose long gaps take the same small room each. Pixels count from 0 at `from`. */
export interface TimeScale {
  readonly toX: (at: Micros) => number;
  /** The moment at a pixel; exact inverse of `toX` up to rounding to whole microseconds. */
  readonly toTime: (x: number) => Micros;
  /** Every gap that qualifies, collapsed or not, in order. */
  readonly gaps: readonly TimeGap[];
}

export interface TimeGap {
  readonly from: Micros;
  readonly to: Micros;
  /** Whether it is drawn as a break of fixed width. */
  readonly collapsed: boolean;
}

export interface TimeScaleOptions {
  readonly from: Micros;
  readonly to: Micros;
  /** Every moment at which something begins or ends, in no order. */
  readonly moments: readonly Micros[];
  /** Pixels. */
  readonly width: number;
  /** Knows the `from` of each gap to draw to scale; default none. */
  readonly expanded?: Pick<ReadonlySet<Micros>, 'has'>;
  /** Pixels a collapsed gap takes, less when there is no room; default 72. */
  readonly breakWidth?: number;
}

/** Pixels an active segment gets at least, if there is room. */
const LEAST = 24;
/** The same where true proportions matter more than reading. */
const LEAST_TO_SCALE = 10;
/** Part of the width that breaks may take together. */
const MOST_FOR_BREAKS = 0.6;

interface Piece extends TimeGap {
  /** A gap that is drawn to scale. */
  expanded: boolean;
  x: number;
  width: number;
}

/**
 * Divides the axis at its moments. An interval longer than 3 s and ten times the median of the shorter ones is a gap
 * and becomes a break; the others share the rest: at least 24 px each and more the longer they are (square root).
 * As soon as a gap is expanded all but the breaks is in true proportion, and only what would be too small to be seen is larger.
 */
export function createTimeScale(options: TimeScaleOptions): TimeScale {
  const { from, width, expanded = new Set(), breakWidth = 72 } = options;
  const to = Math.max(options.to, from + 1);
  const pieces = divide({ ...options, to });
  const gapFloor = gapFloorOf(pieces.map((piece) => piece.to - piece.from));
  const gaps: TimeGap[] = [];
  for (const piece of pieces) {
    if (piece.to - piece.from <= gapFloor) continue;
    piece.collapsed = !expanded.has(piece.from);
    piece.expanded = !piece.collapsed;
    gaps.push({ from: piece.from, to: piece.to, collapsed: piece.collapsed });
  }
  layOut(pieces, width, breakWidth);
  return {
    gaps,
    toX(at) {
      const piece = pieceAt(pieces, at, 'from');
      const share = (at - piece.from) / (piece.to - piece.from);
      return piece.x + clamp(share) * piece.width;
    },
    toTime(x) {
      const piece = pieceAt(pieces, x, 'x');
      const share = piece.width === 0 ? 0 : (x - piece.x) / piece.width;
      return Math.round(piece.from + clamp(share) * (piece.to - piece.from));
    },
  };
}

type MutablePiece = { -readonly [K in keyof Piece]: Piece[K] };

function divide({ from, to, moments }: TimeScaleOptions): MutablePiece[] {
  const inside = moments.filter((at) => at > from && at < to);
  const cuts = [...new Set([from, ...inside, to])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, i) => ({
    from: cuts[i] ?? from,
    to: end,
    collapsed: false,
    expanded: false,
    x: 0,
    width: 0,
  }));
}

/** Intervals above this are gaps. The median is that of the intervals that are not gaps by the 3 s rule alone. */
function gapFloorOf(spans: readonly Micros[]): Micros {
  const least = 3 * SECOND;
  const active = spans.filter((span) => span <= least).sort((a, b) => a - b);
  const median = active[Math.floor((active.length - 1) / 2)] ?? 0;
  return Math.max(least, 10 * median);
}

function layOut(pieces: readonly MutablePiece[], width: number, breakWidth: number): void {
  const open = pieces.filter(({ collapsed }) => !collapsed);
  const breaks = pieces.length - open.length;
  const forBreaks = open.length === 0 ? width : width * MOST_FOR_BREAKS;
  const each =
    breaks === 0
      ? 0
      : Math.min(open.length === 0 ? width / breaks : breakWidth, forBreaks / breaks);
  const room = width - each * breaks;
  const least = open.length === 0 ? 0 : Math.min(LEAST, room / open.length);
  const weights = open.reduce((sum, piece) => sum + Math.sqrt(piece.to - piece.from), 0);
  for (const piece of pieces) {
    piece.width = piece.collapsed
      ? each
      : least + (room - least * open.length) * (Math.sqrt(piece.to - piece.from) / weights);
  }
  if (pieces.some(({ expanded }) => expanded)) shareToScale(open, room);
  let x = 0;
  for (const piece of pieces) {
    piece.x = x;
    x += piece.width;
  }
}

/** Divides the room by length; what is too short to be seen gets the least. */
function shareToScale(pieces: readonly MutablePiece[], room: number): void {
  const least = Math.min(LEAST_TO_SCALE, room / pieces.length);
  let rest = pieces;
  for (;;) {
    const left = room - least * (pieces.length - rest.length);
    const length = rest.reduce((sum, { from, to }) => sum + (to - from), 0);
    for (const piece of rest) piece.width = left * ((piece.to - piece.from) / length);
    const short = rest.filter(({ width }) => width < least);
    if (short.length === 0 || short.length === rest.length) return;
    for (const piece of short) piece.width = least;
    rest = rest.filter((piece) => !short.includes(piece));
  }
}

/** The piece that holds a place: the last one that does not begin after it. */
function pieceAt(pieces: readonly MutablePiece[], place: number, key: 'from' | 'x'): MutablePiece {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((pieces[middle]?.[key] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  if (piece === undefined) throw new Error('a time scale has at least one piece');
  return piece;
}

const clamp = (share: number): number => Math.min(1, Math.max(0, share));
