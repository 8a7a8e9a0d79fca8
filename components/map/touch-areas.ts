/** A rectangle of the drawing, in its units. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * What fingers may press: each area grown to `least` in both directions, as far as half the way to the next one. Areas
 * that did not overlap do not overlap then.
 */
export function touchAreas<Key>(
  areas: ReadonlyMap<Key, Area>,
  least: number,
): ReadonlyMap<Key, Area> {
  const wider = growAll(areas, least, across);
  return growAll(wider, least, down);
}

interface Direction {
  readonly from: 'left' | 'top';
  readonly to: 'right' | 'bottom';
}
const across: Direction = { from: 'left', to: 'right' };
const down: Direction = { from: 'top', to: 'bottom' };

function growAll<Key>(
  areas: ReadonlyMap<Key, Area>,
  least: number,
  along: Direction,
): ReadonlyMap<Key, Area> {
  const all = [...areas.values()];
  return new Map([...areas].map(([key, area]) => [key, grow(area, all, least, along)]));
}

function grow(area: Area, all: readonly Area[], least: number, along: Direction): Area {
  const { from, to } = along;
  const side = along === across ? down : across;
  const wanted = Math.max(0, least - (area[to] - area[from])) / 2;
  const beside = all.filter(
    (other) =>
      other !== area && other[side.from] < area[side.to] && other[side.to] > area[side.from],
  );
  const roomAfter = beside.map((other) => other[from] - area[to]).filter((gap) => gap >= 0);
  const roomBefore = beside.map((other) => area[from] - other[to]).filter((gap) => gap >= 0);
  return {
    ...area,
    [from]: area[from] - Math.min(wanted, ...roomBefore.map((gap) => gap / 2)),
    [to]: area[to] + Math.min(wanted, ...roomAfter.map((gap) => gap / 2)),
  };
}
