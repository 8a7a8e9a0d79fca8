'use client';
import type { ReactNode } from 'react';
import type { Lesson } from '#lessons';
import { lessonWords as words } from '../words/lessons';
import { paragraph } from './paragraph';
import { RichText } from './rich-text';
import type { LessonInUse } from './use-lesson';

export interface StepProps {
  readonly lesson: Lesson;
  readonly use: LessonInUse;
}

/** What is said once a question is answered. */
export function Found({ verdict, text }: { readonly verdict: string; readonly text: string }) {
  return (
    <p role="status" className={paragraph} data-testid="found">
      <b className="font-bold text-ink">{verdict}</b> <RichText text={text} />
    </p>
  );
}

/** Where the step leads. */
export function Actions({ children }: { readonly children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-x-5 gap-y-2 pt-1">{children}</div>;
}

/** What stands in the room now. */
export function RunNote({ use }: { readonly use: LessonInUse }) {
  const { kind } = use.shown;
  return (
    <p role="status" className="text-base text-ink-3" data-testid="run-note">
      {kind === 'nothing'
        ? words.notRun
        : kind === 'puzzle'
          ? words.otherRun
          : use.ended
            ? words.hasEnded
            : words.runsNow}
    </p>
  );
}
