/* oxlint-disable next/no-html-link-for-pages -- another lesson is another room: it is loaded anew */
import { course, neighbourOf, type Place } from '#lessons';
import { lessonWords as words } from '../words/lessons';
import { LessonHeader } from './lesson-header';
import { paragraph } from './paragraph';

/** A lesson that cannot be taken yet: what it will be about, and the way on. */
export function ComingPage({ place }: { readonly place: Extract<Place, { kind: 'coming' }> }) {
  const { lesson, number } = place;
  const next = neighbourOf(place, 1);
  return (
    <>
      <LessonHeader number={number} slugs={course.map((one) => one.lesson.slug)} />
      <main className="mx-auto flex max-w-160 flex-col gap-5 px-5 pt-10 pb-12">
        <div>
          <p className="font-semibold text-base text-ink-3">
            {words.number(number)}, {words.comingBadge}
          </p>
          <h1 className="text-balance font-bold text-[33px] leading-10 tracking-[-0.02em] max-md:text-2xl max-md:leading-[34px]">
            {lesson.title}
          </h1>
        </div>
        <p className={paragraph}>{lesson.description}</p>
        <p className={paragraph}>{words.coming}</p>
        <p className="flex flex-wrap items-center gap-x-5 gap-y-2">
          {next && (
            <a
              href={`/lessons/${next.lesson.slug}`}
              className="flex min-h-12 items-center rounded-[9px] bg-action px-5 pt-0.5 font-bold text-lg text-on-action"
              data-testid="next-lesson"
            >
              {words.goOn(next.lesson.title)}
            </a>
          )}
          <a
            href="/lessons"
            className="flex min-h-11 items-center text-ink-2 underline decoration-control underline-offset-4 hover:text-ink"
          >
            {words.backToLessons}
          </a>
        </p>
      </main>
    </>
  );
}
