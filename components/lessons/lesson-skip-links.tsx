'use client';
import { lessonWords as words } from '../words/lessons';

const look =
  'sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-ink focus:px-4 focus:py-2 focus:text-ground';

const targets = [
  ['step', words.skipToLesson],
  ['run', words.skipToRun],
] as const;

/** For those who walk through the page by keyboard. */
export function LessonSkipLinks() {
  return (
    <nav aria-label={words.skipLinks} className="absolute">
      {targets.map(([id, label]) => (
        <a
          key={id}
          href={`#${id}`}
          className={look}
          onClick={(event) => {
            // The hash of the page names the step: it must not change.
            event.preventDefault();
            document.getElementById(id)?.focus();
          }}
        >
          {label}
        </a>
      ))}
    </nav>
  );
}
