import { course } from '#lessons';
import { lessonWords as words } from '../words/lessons';
import { CourseList } from './course-list';
import { LessonHeader } from './lesson-header';
import { ProgressCard } from './progress-card';

/** All lessons in their order, with how far one is. */
export function CourseIndex() {
  const places = course.map(({ number, kind, lesson: { slug, title, description } }) => ({
    number,
    kind,
    slug,
    title,
    description,
  }));
  return (
    <>
      <LessonHeader slugs={places.map(({ slug }) => slug)} />
      <main className="mx-auto flex max-w-200 flex-col gap-6 px-5 pt-10 pb-16">
        <h1 className="font-bold text-[33px] leading-10 tracking-[-0.02em]">{words.lessons}</h1>
        <p className="max-w-[60ch] text-ink-2 text-lg leading-[25px]">{words.intro}</p>
        <p className="-mt-3">
          {/* oxlint-disable-next-line next/no-html-link-for-pages -- the search is made anew for each address */}
          <a
            href="/where"
            className="inline-flex min-h-11 items-center text-ink-2 text-lg underline decoration-control underline-offset-4 hover:text-ink"
            data-testid="to-where"
          >
            {words.toSearch}
          </a>
        </p>
        <CourseList places={places} />
        <ProgressCard />
      </main>
    </>
  );
}
