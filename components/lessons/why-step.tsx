'use client';
import type { ReactNode } from 'react';
import { lessonWords as words } from '../words/lessons';
import { MainButton } from './lesson-buttons';
import { Actions } from './step-parts';
import type { LessonInUse } from './use-lesson';

/** The explanation and its rules, which the server has rendered. */
export function WhyStep({ use, why }: { readonly use: LessonInUse; readonly why: ReactNode }) {
  return (
    <>
      {why}
      <Actions>
        <MainButton testId="go-fix" onPress={() => use.go('fix')}>
          {words.toFix}
        </MainButton>
      </Actions>
    </>
  );
}
