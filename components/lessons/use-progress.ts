'use client';
import { readSetting, useSetting, writeSetting } from '../shell/setting';
import {
  type LessonProgress,
  type Progress,
  parseProgress,
  progressSetting,
  withLesson,
  writeProgress,
} from './progress';

/** The progress that this browser keeps. */
export function useProgress(): Progress {
  const [text] = useSetting(progressSetting, '');
  return parseProgress(text) ?? {};
}

/** Keeps something of a lesson: read anew, because another tab may have kept more. */
export function keep(slug: string, more: Partial<LessonProgress>): void {
  const kept = parseProgress(readSetting(progressSetting) ?? '') ?? {};
  writeSetting(progressSetting, writeProgress(withLesson(kept, slug, more)));
}

/** Forgets what is kept of one lesson. */
export function startOver(slug: string): void {
  const { [slug]: _forgotten, ...others } = parseProgress(readSetting(progressSetting) ?? '') ?? {};
  writeSetting(progressSetting, writeProgress(others));
}

/** Replaces all of it and returns what puts it back. */
export function replaceProgress(progress: Progress): () => void {
  const before = readSetting(progressSetting) ?? '';
  writeSetting(progressSetting, writeProgress(progress));
  return () => writeSetting(progressSetting, before);
}
