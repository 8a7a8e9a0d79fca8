export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A place on a path and the direction of travel there, in degrees clockwise from the right. */
export interface Placed extends Point {
  readonly angle: number;
}

export interface RoundedPath {
  /** For an SVG `d`. */
  readonly d: string;
  readonly length: number;
  /** The place after this share of the length; clamped to 0 and 1. */
  readonly at: (fraction: number) => Placed;
}

const cornerSteps = 12;

/** A polyline whose corners are rounded, measured once so that a train can be placed on it without asking the DOM. */
export function roundedPath(vertices: readonly Point[], radius: number): RoundedPath {
  const points: Point[] = [];
  const commands: string[] = [];
  for (const [index, vertex] of vertices.entries()) {
    const before = vertices[index - 1];
    const after = vertices[index + 1];
    if (before === undefined || after === undefined) {
      points.push(vertex);
      commands.push(`${index === 0 ? 'M' : 'L'}${vertex.x} ${vertex.y}`);
      continue;
    }
    const cut = Math.min(radius, distance(before, vertex) / 2, distance(vertex, after) / 2);
    const enter = towards(vertex, before, cut);
    const leave = towards(vertex, after, cut);
    commands.push(`L${enter.x} ${enter.y}Q${vertex.x} ${vertex.y} ${leave.x} ${leave.y}`);
    for (let step = 0; step <= cornerSteps; step += 1) {
      points.push(onCurve(enter, vertex, leave, step / cornerSteps));
    }
  }
  const lengths = [0];
  for (let index = 1; index < points.length; index += 1) {
    lengths.push(
      (lengths[index - 1] as number) + distance(points[index - 1] as Point, points[index] as Point),
    );
  }
  const length = lengths.at(-1) ?? 0;
  return {
    d: commands.join(''),
    length,
    at: (fraction) => place(points, lengths, Math.min(1, Math.max(0, fraction)) * length),
  };
}

function place(points: readonly Point[], lengths: readonly number[], along: number): Placed {
  let end = 1;
  while (end < points.length - 1 && (lengths[end] as number) < along) end += 1;
  const a = points[end - 1] as Point;
  const b = points[end] ?? a;
  const from = lengths[end - 1] as number;
  const span = (lengths[end] ?? from) - from;
  const share = span === 0 ? 0 : (along - from) / span;
  return {
    x: a.x + (b.x - a.x) * share,
    y: a.y + (b.y - a.y) * share,
    angle: (Math.atan2(b.y - a.y, b.x - a.x) * 180) / Math.PI,
  };
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

function towards(from: Point, to: Point, length: number): Point {
  const share = length / (distance(from, to) || 1);
  return {
    x: hundredth(from.x + (to.x - from.x) * share),
    y: hundredth(from.y + (to.y - from.y) * share),
  };
}

function onCurve(a: Point, b: Point, c: Point, t: number): Point {
  const u = 1 - t;
  return {
    x: u * u * a.x + 2 * u * t * b.x + t * t * c.x,
    y: u * u * a.y + 2 * u * t * b.y + t * t * c.y,
  };
}

const hundredth = (value: number): number => Math.round(value * 100) / 100;
