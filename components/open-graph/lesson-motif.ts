import type { Lesson } from '#lessons';
import { lessonEnd } from '#lessons/lesson-end';
import { legData } from '#model/map/geometry';
import { mapShapes } from '#model/picture/map-shapes';
import type { Shape } from '#model/picture/shape';
import { motif } from './motif';

/** Where a lesson's run has been in the end. Without words: what it means is the lesson's to tell. */
export function lessonMotif(lesson: Lesson): string {
  const state = lessonEnd(lesson);
  const refused = state.stations.denied.visited;
  const shapes = mapShapes(state, state.at)
    .filter((shape) => isOfMap(shape) && (refused || !leadsUp(shape)))
    .map(withoutWords);
  return motif(shapes, refused);
}

/** The way to a refusal leads to where the words are. */
const leadsUp = (shape: Shape): boolean =>
  shape.kind === 'path' && shape.d === legData('api', 'denied');

/** The roundel of the line says nothing without its letter: the only circle that stands for itself. */
const isOfMap = ({ kind }: Shape): boolean => kind !== 'circle' && kind !== 'text';

const withoutWords = (shape: Shape): Shape =>
  shape.kind === 'group'
    ? { ...shape, shapes: shape.shapes.filter(({ kind }) => kind !== 'text').map(withoutWords) }
    : shape;
