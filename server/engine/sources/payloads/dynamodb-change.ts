import type { EventContext } from '../source';

export type ChangeKind = 'INSERT' | 'MODIFY' | 'REMOVE';

/** What became of one item: typed values, of which numbers are texts, and the images that this kind of change has. */
export function itemChange({ epochMs }: EventContext, kind: ChangeKind) {
  const keys = { pk: { S: 'o-1042' }, sk: { N: '1' } };
  const before = { ...keys, paid: { BOOL: false } };
  const after = { ...keys, paid: { BOOL: kind === 'MODIFY' }, tags: { SS: ['gift', 'tea'] } };
  return {
    ApproximateCreationDateTime: Math.floor(epochMs / 1_000),
    Keys: keys,
    ...(kind !== 'REMOVE' && { NewImage: after }),
    ...(kind !== 'INSERT' && { OldImage: before }),
    SizeBytes: kind === 'MODIFY' ? 62 : 41,
  };
}
