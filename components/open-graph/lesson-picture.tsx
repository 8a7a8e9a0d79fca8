import { placeOf } from '#lessons';
import { lessonWords } from '../words/lessons';
import { emptyMap } from './journey';
import { lessonMotif } from './lesson-motif';
import { motif } from './motif';
import { openGraphPicture } from './open-graph-picture';

/** The picture of a place of the course: its run, or the map before anything has moved where there is none yet. */
export function lessonPicture(slug: string): Promise<Response> {
  const place = placeOf(slug);
  if (place === null) throw new Error(`There is no lesson ${slug}.`);
  const { title, description } = place.lesson;
  return openGraphPicture({
    title,
    subtitle: description,
    part: lessonWords.number(place.number),
    drawn: place.kind === 'lesson' ? lessonMotif(place.lesson) : motif(emptyMap),
  });
}
