import { course, placeOf } from '#lessons';
import { lessonWords as words } from '../words/lessons';
import { ComingPage } from './coming-page';
import { LessonPage } from './lesson-page';

/** The addresses below `/lessons`. */
export const courseSlugs = (): readonly string[] => course.map(({ lesson }) => lesson.slug);

/** What tabs and search engines are told of a place; null if there is none of this name. */
export function courseMetadata(slug: string) {
  const place = placeOf(slug);
  return place === null
    ? { title: words.noSuchLesson }
    : { title: words.metaTitle(place.lesson.title), description: place.lesson.description };
}

/** The page of a place; null if there is none of this name. */
export function CoursePage({ slug }: { readonly slug: string }) {
  const place = placeOf(slug);
  if (place === null) return null;
  return place.kind === 'lesson' ? <LessonPage place={place} /> : <ComingPage place={place} />;
}
