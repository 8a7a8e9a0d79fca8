import { course, neighbourOf, type Place, scenarioOf } from '#lessons';
import { encodeScenario } from '#model';
import { type LessonLink, LessonView } from './lesson-view';
import { WhyTexts } from './why-texts';

/** A lesson as a static page: what it needs of the course, and its link to the workbench. */
export async function LessonPage({
  place,
}: {
  readonly place: Extract<Place, { kind: 'lesson' }>;
}) {
  const { lesson, number } = place;
  const scenario = scenarioOf(lesson);
  return (
    <LessonView
      lesson={lesson}
      scenario={scenario}
      number={number}
      slugs={course.map((one) => one.lesson.slug)}
      previous={linkTo(neighbourOf(place, -1))}
      next={linkTo(neighbourOf(place, 1))}
      workbench={`/#${await encodeScenario(scenario)}`}
      why={<WhyTexts why={lesson.why} />}
    />
  );
}

const linkTo = (place: Place | null): LessonLink | null =>
  place === null ? null : { href: `/lessons/${place.lesson.slug}`, title: place.lesson.title };
