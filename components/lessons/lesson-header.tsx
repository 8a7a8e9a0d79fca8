'use client';
/* oxlint-disable next/no-html-link-for-pages -- another page is another room: it is loaded anew */
import { BrandMark } from '../shell/brand-mark';
import { ThemeToggle } from '../shell/theme-toggle';
import { lessonWords as words } from '../words/lessons';
import { shellWords } from '../words/shell-base';
import { lessonState } from './progress';
import { useProgress } from './use-progress';

export interface LessonHeaderProps {
  /** Absent on the list itself. */
  readonly number?: number;
  /** All places of the course, in order. */
  readonly slugs: readonly string[];
  readonly workbench?: string;
}

/** The name, the way back to the list and to the workbench, and how far one is. */
export function LessonHeader({ number, slugs, workbench = '/' }: LessonHeaderProps) {
  const progress = useProgress();
  return (
    <header className="flex min-h-13 flex-none items-center gap-7 border-hairline border-b bg-panel px-5 max-[479.98px]:gap-3 max-[479.98px]:px-4">
      <a
        href="/"
        className="flex min-h-11 min-w-11 items-center gap-2.5 font-bold text-[17px] tracking-tight"
        aria-label={words.toWorkbench}
      >
        <BrandMark />
        <span className="max-[479.98px]:hidden">{shellWords.product}</span>
      </a>
      <a
        href="/lessons"
        className="flex min-h-11 min-w-11 items-center pt-0.5 text-ink-2 hover:text-ink"
        aria-current={number === undefined ? 'page' : undefined}
        data-testid="to-lessons"
      >
        {words.lessons}
      </a>
      <div className="ml-auto flex items-center gap-4">
        {number !== undefined && (
          <p className="flex items-center gap-1.5 text-ink-3 text-sm">
            {slugs.map((slug, index) => (
              <span
                key={slug}
                aria-hidden="true"
                className={`h-1.5 rounded-full max-[1179.98px]:hidden ${index + 1 === number ? 'w-6.5 bg-run' : lessonState(progress[slug]) === 'done' ? 'w-3 bg-ok' : 'w-3 bg-control/50'}`}
              />
            ))}
            <span className="ml-2 whitespace-nowrap pt-0.5">
              {words.place(number, slugs.length)}
            </span>
          </p>
        )}
        <a
          href={workbench}
          className="flex h-9 items-center rounded-md border border-control px-3 pt-0.5 font-medium text-ink-2 hover:text-ink max-md:h-11 max-[479.98px]:hidden"
          data-testid="to-workbench"
        >
          {number === undefined ? words.toWorkbench : words.openInWorkbench}
        </a>
        <ThemeToggle />
      </div>
    </header>
  );
}
