import type { SourceFacts } from '../source';

/** A source that hands its event over, hangs up and leaves the user no choice. */
export const asynchronousSource = ({
  name,
  detail,
  station,
  repeats = null,
  rule,
}: Pick<SourceFacts, 'name' | 'detail' | 'station' | 'rule'> &
  Partial<Pick<SourceFacts, 'repeats'>>): SourceFacts => ({
  name,
  detail,
  station,
  path: 'asynchronous',
  invocationTypes: ['Event'],
  choice: null,
  frontDoor: null,
  repeats,
  rule,
});
