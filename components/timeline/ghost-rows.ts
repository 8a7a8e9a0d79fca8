import { timelineWords as words } from '../words/timeline';
import type { Row } from './rows';

/** A row of this run and the one of the other run that is drawn faintly behind it. */
export interface RowPair {
  readonly row: Row;
  readonly ghost: Row | null;
}

/** Rows beside those of another run; rows that only the other one has stand where they stand there, empty. */
export function withGhosts(rows: readonly Row[], ghosts: readonly Row[] = []): readonly RowPair[] {
  const pairs: RowPair[] = rows.map((row) => ({ row, ghost: null }));
  let after = -1;
  for (const ghost of ghosts) {
    const known = pairs.findIndex(({ row }) => row.id === ghost.id || row.name === ghost.name);
    const pair = pairs[known];
    if (pair) {
      pairs[known] = { row: pair.row, ghost };
      after = known;
    } else {
      after += 1;
      const text = words.ghostRow(ghost.name);
      pairs.splice(after, 0, {
        row: { ...ghost, bars: [], waits: [], attempt: null, text },
        ghost,
      });
    }
  }
  return pairs;
}
