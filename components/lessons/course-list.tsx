'use client';
/* oxlint-disable next/no-html-link-for-pages -- a lesson is another room: it is loaded anew */
import { lessonWords as words } from '../words/lessons';
import { type LessonState, lessonState } from './progress';
import { useProgress } from './use-progress';

export interface ListedPlace {
  readonly number: number;
  readonly kind: 'lesson' | 'coming';
  readonly slug: string;
  readonly title: string;
  readonly description: string;
}

const marks: Readonly<Record<LessonState, string>> = { new: '○', begun: '◐', done: '✓' };

/** The lessons in their order; what is to come says so. */
export function CourseList({ places }: { readonly places: readonly ListedPlace[] }) {
  const progress = useProgress();
  const lessons = places.filter(({ kind }) => kind === 'lesson');
  const states = lessons.map(({ slug }) => lessonState(progress[slug]));
  const begun = lessons.find((_, index) => states[index] !== 'done') ?? lessons[0];
  const done = states.filter((state) => state === 'done').length;
  return (
    <>
      {begun && (
        <p className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <a
            href={`/lessons/${begun.slug}`}
            className="flex min-h-12 items-center rounded-[9px] bg-action px-5 pt-0.5 font-bold text-lg text-on-action"
            data-testid="go-on"
          >
            {done === 0 && states[0] === 'new' ? words.begin : words.goOn(begun.title)}
          </a>
          <span className="text-base text-ink-3" data-testid="done-count">
            {words.done(done, lessons.length)}
          </span>
        </p>
      )}
      <ol className="flex flex-col border-hairline border-t" data-testid="course">
        {places.map((place) => {
          const state = lessonState(progress[place.slug]);
          const coming = place.kind === 'coming';
          return (
            <li key={place.slug} className="border-hairline border-b">
              <a
                href={`/lessons/${place.slug}`}
                className="grid min-h-16 grid-cols-[2.5rem_minmax(0,1fr)_6.5rem] items-baseline gap-x-2 py-3 hover:bg-raised max-[479.98px]:grid-cols-[2rem_minmax(0,1fr)]"
                data-testid={`lesson-${place.slug}`}
                data-state={coming ? 'coming' : state}
              >
                <span className="text-ink-3 text-lg tabular-nums">{place.number}</span>
                <span className="min-w-0">
                  <span
                    className={`block text-lg leading-6 ${coming ? 'text-ink-2' : 'font-semibold text-ink'}`}
                  >
                    {place.title}
                  </span>
                  <span className="block text-base text-ink-2">{place.description}</span>
                </span>
                <span
                  className={`text-right text-sm max-[479.98px]:col-start-2 max-[479.98px]:text-left ${state === 'done' ? 'text-ok' : 'text-ink-3'}`}
                >
                  {!coming && <span aria-hidden="true">{marks[state]} </span>}
                  {coming ? words.state.coming : words.state[state]}
                </span>
              </a>
            </li>
          );
        })}
      </ol>
    </>
  );
}
