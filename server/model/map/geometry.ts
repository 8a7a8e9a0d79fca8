import type { StationId } from '../station';
import { type Placed, type Point, type RoundedPath, roundedPath } from './rounded-path';

/** The drawing's own size and its upper edge; the map scales it to its container. */
export const mapSize = { width: 800, height: 376, top: 14 } as const;

/** `stop`: a ring. `interchange`: a tall ring where lines meet. `end`: a bar across the end of a line. */
type StationShape = 'stop' | 'small' | 'interchange' | 'end';

export interface StationPlace extends Point {
  readonly shape: StationShape;
  readonly width: number;
  readonly height: number;
  readonly label: LabelPlace;
}

interface LabelPlace extends Point {
  readonly anchor: 'start' | 'middle';
  /** The widest that the name, or a line of the note below it, may be. */
  readonly room: number;
  /** How many lines the note may take. */
  readonly lines: 0 | 1 | 2;
}

const outgoing = 122;
const returning = 136;
const middle = 129;
const asynchronous = 228;
const loop = 352;
const outcome = 640;
const outcomeLabel = 657;

const label = (
  x: number,
  y: number,
  anchor: LabelPlace['anchor'],
  room: number,
  lines: LabelPlace['lines'],
): LabelPlace => ({ x, y, anchor, room, lines });

/** An outcome so many rows below the line on which the function’s events leave it. */
const end = (row: number): StationPlace => ({
  x: outcome,
  y: asynchronous + row * 62,
  shape: 'end',
  width: 9,
  height: 28,
  label: label(outcomeLabel, asynchronous + row * 62 - 4, 'start', 143, 2),
});

/** Every station has one place, in every picture. */
export const stationPlaces: Readonly<Record<StationId, StationPlace>> = {
  caller: {
    x: 40,
    y: middle,
    shape: 'interchange',
    width: 22,
    height: 38,
    label: label(29, 172, 'start', 200, 2),
  },
  frontdoor: {
    x: 138,
    y: middle,
    shape: 'interchange',
    width: 22,
    height: 38,
    label: label(138, 76, 'middle', 170, 1),
  },
  api: {
    x: 238,
    y: middle,
    shape: 'interchange',
    width: 22,
    height: 38,
    label: label(256, 76, 'start', 152, 1),
  },
  queue: {
    x: 352,
    y: asynchronous,
    shape: 'stop',
    width: 24,
    height: 24,
    label: label(341, 186, 'start', 146, 1),
  },
  function: {
    x: 506,
    y: (outgoing + asynchronous) / 2,
    shape: 'interchange',
    width: 26,
    height: 132,
    label: label(490, 76, 'middle', 164, 1),
  },
  wait1: {
    x: 458,
    y: loop,
    shape: 'small',
    width: 18,
    height: 18,
    label: label(458, 383, 'middle', 56, 0),
  },
  wait2: {
    x: 400,
    y: loop,
    shape: 'small',
    width: 18,
    height: 18,
    label: label(400, 383, 'middle', 56, 0),
  },
  success: end(-2),
  onSuccess: end(-1),
  dlq: end(0),
  onFailure: end(1),
  lost: end(2),
  denied: {
    x: 300,
    y: 36,
    shape: 'end',
    width: 9,
    height: 28,
    label: label(318, 33, 'start', 300, 1),
  },
  sourceDlq: {
    x: 64,
    y: 272,
    shape: 'end',
    width: 9,
    height: 28,
    label: label(81, 268, 'start', 190, 2),
  },
};

/** Where the failed attempts are kept, from the top down. */
export const attemptMarks = { x: 536, y: 118, step: 22 } as const;

/** The middle of the retry loop: its name and what is counted there. */
export const loopLabel = { x: 429, y: 322, room: 136 } as const;

interface Edge {
  readonly from: StationId;
  readonly to: StationId;
  readonly path: RoundedPath;
  readonly vertices: readonly Vertex[];
}

type Vertex = readonly [x: number, y: number];

const edge = (from: StationId, to: StationId, ...vertices: readonly Vertex[]): Edge => ({
  from,
  to,
  vertices,
  path: roundedPath(
    vertices.map(([x, y]) => ({ x, y })),
    20,
  ),
});

const reverse = ({ from, to, vertices }: Edge): Edge => edge(to, from, ...vertices.toReversed());

const { caller, frontdoor, api, queue, function: fn, wait1, wait2, denied } = stationPlaces;
const fan = fn.x + 30;
const around = asynchronous + 34;
/** Where ways to the outer outcomes turn. */
const trunk = fan + 44;

/** From the fan to an outcome: slanting, and upright in between where it is far. */
function toOutcome(y: number): readonly Vertex[] {
  const rise = y - asynchronous;
  if (rise === 0) return [[outcome, y]];
  const slant = Math.min(44, Math.abs(rise)) * Math.sign(rise);
  if (Math.abs(rise) <= 62)
    return [
      [fan + Math.abs(rise), y],
      [outcome, y],
    ];
  return [
    [trunk, asynchronous + slant],
    [trunk, y - slant],
    [trunk + 44, y],
    [outcome, y],
  ];
}

/** From the top down. */
export const outcomes: readonly StationId[] = ['success', 'onSuccess', 'dlq', 'onFailure', 'lost'];

/** The lines of the engraving. */
const lines: readonly Edge[] = [
  edge('caller', 'api', [caller.x, outgoing], [api.x, outgoing]),
  edge('api', 'caller', [api.x, returning], [caller.x, returning]),
  edge('caller', 'frontdoor', [caller.x, outgoing], [frontdoor.x, outgoing]),
  edge('frontdoor', 'caller', [frontdoor.x, returning], [caller.x, returning]),
  edge('frontdoor', 'api', [frontdoor.x, outgoing], [api.x, outgoing]),
  edge('api', 'frontdoor', [api.x, returning], [frontdoor.x, returning]),
  edge('api', 'function', [api.x, outgoing], [fn.x, outgoing]),
  edge('function', 'api', [fn.x, returning], [api.x, returning]),
  edge('api', 'denied', [api.x, middle], [api.x, denied.y], [denied.x, denied.y]),
  edge('api', 'queue', [api.x, middle], [api.x + 99, asynchronous], [queue.x, asynchronous]),
  edge('queue', 'function', [queue.x, asynchronous], [fn.x, asynchronous]),
  edge('function', 'wait1', [fn.x, asynchronous], [fn.x, loop], [wait1.x, loop]),
  edge('wait1', 'wait2', [wait1.x, loop], [wait2.x, loop]),
  edge('wait2', 'queue', [wait2.x, loop], [queue.x, loop], [queue.x, asynchronous]),
  ...outcomes.map((id) =>
    edge(
      'function',
      id,
      [fn.x, asynchronous],
      [fan, asynchronous],
      ...toOutcome(stationPlaces[id].y),
    ),
  ),
  edge(
    'caller',
    'sourceDlq',
    [caller.x, middle],
    [16, middle],
    [16, stationPlaces.sourceDlq.y],
    [stationPlaces.sourceDlq.x, stationPlaces.sourceDlq.y],
  ),
];

/** Ways that are drawn only once they were taken: past the function, and out of a queue that refused. */
const byways: readonly Edge[] = [
  pastFunction('dlq', [fan - 34, around], [fan, asynchronous]),
  pastFunction('onFailure', [fan + 34, around], [fan + 62, stationPlaces.onFailure.y]),
  pastFunction(
    'lost',
    [trunk - 34, around],
    [trunk, around + 34],
    [trunk, stationPlaces.lost.y - 44],
    [trunk + 44, stationPlaces.lost.y],
  ),
  turnedAway('dlq'),
  turnedAway('onFailure'),
];

function pastFunction(to: StationId, ...way: readonly Vertex[]): Edge {
  return edge(
    'queue',
    to,
    [queue.x, asynchronous],
    [queue.x + 48, asynchronous],
    [queue.x + 82, around],
    ...way,
    [outcome, stationPlaces[to].y],
  );
}

/** From a target that takes nothing to where nothing is kept. */
function turnedAway(from: StationId): Edge {
  const { y } = stationPlaces[from];
  const { y: lost } = stationPlaces.lost;
  return edge(from, 'lost', [outcome, y], [outcome - 30, y], [outcome - 30, lost], [outcome, lost]);
}

export interface EngravedLine {
  readonly from: StationId;
  readonly to: StationId;
  readonly d: string;
  /** The answer's way back. */
  readonly answer: boolean;
}

/** What depends on the source: a front door before the Invoke API, a dead-letter queue of its own. */
export interface Surroundings {
  readonly frontDoor: boolean;
  readonly sourceQueue: boolean;
}

/** The track that is always there with such a source. */
export function engraving({ frontDoor, sourceQueue }: Surroundings): readonly EngravedLine[] {
  const left = new Set<StationId>(['caller', 'api']);
  return lines
    .filter(({ from, to }) =>
      frontDoor ? !(left.has(from) && left.has(to)) : from !== 'frontdoor' && to !== 'frontdoor',
    )
    .filter(({ to }) => sourceQueue || to !== 'sourceDlq')
    .map(({ from, to, path }) => ({ from, to, d: path.d, answer: isAnswer(from, to) }));
}

/** The SVG path from one station to another, over the stations between them if they are not neighbours. */
export const legData = (from: StationId, to: StationId): string =>
  leg(from, to)
    .map(({ d }) => d)
    .join('');

/** Where a train stands after this share of its way from one station to another. At a terminus it stops short. */
export function legPoint(from: StationId, to: StationId, fraction: number): Placed {
  const parts = leg(from, to);
  const whole = parts.reduce((sum, part) => sum + part.length, 0) - (termini.has(to) ? buffer : 0);
  let along = Math.min(1, Math.max(0, fraction)) * whole;
  for (const part of parts) {
    if (along <= part.length) return part.at(part.length === 0 ? 0 : along / part.length);
    along -= part.length;
  }
  return parts.at(-1)?.at(1) ?? restingPlace(from, true);
}

/** Where a line ends a train halts before the station, or it would cover its sign. */
const termini: ReadonlySet<StationId> = new Set(['caller', ...outcomes, 'denied', 'sourceDlq']);
const buffer = 31;

/** Where a train stands that has not come by any of the lines just now. */
export function restingPlace(id: StationId, asynchronousLine: boolean): Placed {
  const { x, y } = stationPlaces[id];
  switch (id) {
    case 'caller':
      return { x: x + buffer, y: returning, angle: 0 };
    case 'frontdoor':
    case 'api':
      return { x, y: outgoing, angle: 0 };
    case 'function':
      return { x, y: asynchronousLine ? asynchronous : outgoing, angle: 0 };
    case 'success':
    case 'onSuccess':
    case 'dlq':
    case 'onFailure':
    case 'lost':
    case 'denied':
    case 'sourceDlq':
      return { x: x - buffer, y, angle: 0 };
    case 'queue':
    case 'wait1':
    case 'wait2':
      return { x, y, angle: 0 };
    default:
      return id satisfies never;
  }
}

/** The stations a line leads to from here, in the order of the flow. */
export const nextStations = (id: StationId, surroundings: Surroundings): readonly StationId[] =>
  engraving(surroundings)
    .filter(({ from, answer }) => from === id && !answer)
    .map(({ to }) => to);

const isAnswer = (from: StationId, to: StationId): boolean =>
  to === 'caller' ||
  (from === 'function' && to === 'api') ||
  (from === 'api' && to === 'frontdoor');

const legs = new Map<string, readonly RoundedPath[]>();

function leg(from: StationId, to: StationId): readonly RoundedPath[] {
  const key = `${from} ${to}`;
  const known = legs.get(key);
  if (known) return known;
  const found = findLeg(from, to);
  legs.set(key, found);
  return found;
}

/** The fewest lines that lead there; against their direction only where nothing else does. */
function findLeg(from: StationId, to: StationId): readonly RoundedPath[] {
  const byway = byways.find((edge) => edge.from === from && edge.to === to);
  if (byway) return [byway.path];
  return search(from, to, lines) ?? search(from, to, [...lines, ...lines.map(reverse)]) ?? [];
}

function search(
  from: StationId,
  to: StationId,
  over: readonly Edge[],
): readonly RoundedPath[] | null {
  const ways = new Map<StationId, readonly RoundedPath[]>([[from, []]]);
  for (const [station, way] of ways) {
    if (station === to) return way;
    for (const edge of over) {
      if (edge.from === station && !ways.has(edge.to)) ways.set(edge.to, [...way, edge.path]);
    }
  }
  return null;
}
