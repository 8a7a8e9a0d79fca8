/** What somebody has done in one lesson. Answers are ids of its options. */
export interface LessonProgress {
  /** Said before the run. */
  readonly first?: string;
  /** The run was watched. */
  readonly ran?: true;
  /** What was seen in the run. */
  readonly saw?: string;
  /** The puzzle was solved. */
  readonly solved?: true;
  /** Said at the end. */
  readonly second?: string;
}

/** By slug. A lesson that is not there has not been begun. */
export type Progress = Readonly<Record<string, LessonProgress>>;

/** Name of the setting that holds it. */
export const progressSetting = 'lessons';

/** Bytes of a file that is read, and lessons that are kept of it: many times what the course has. */
export const progressFileBytes = 65_536;
const mostLessons = 100;

const version = 1;
const slugPattern = /^[A-Za-z0-9-]{1,40}$/;

/** Reads what was stored or a file; null if it is no progress. Whatever in it cannot be used is passed over. */
export function parseProgress(text: string): Progress | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(parsed) || parsed.v !== version || !isRecord(parsed.lessons)) return null;
  return Object.fromEntries(
    Object.entries(parsed.lessons)
      .filter(([slug, value]) => slugPattern.test(slug) && isRecord(value))
      .slice(0, mostLessons)
      .map(([slug, value]) => [slug, lessonProgress(value as Record<string, unknown>)]),
  );
}

export const writeProgress = (lessons: Progress): string => JSON.stringify({ v: version, lessons });

/** The progress with more of one lesson. */
export const withLesson = (
  progress: Progress,
  slug: string,
  more: Partial<LessonProgress>,
): Progress => ({ ...progress, [slug]: { ...progress[slug], ...more } });

export type LessonState = 'new' | 'begun' | 'done';

/** A lesson is done with the second answer. */
export function lessonState(progress: LessonProgress | undefined): LessonState {
  if (progress === undefined) return 'new';
  if (progress.second !== undefined) return 'done';
  return Object.keys(progress).length > 0 ? 'begun' : 'new';
}

function lessonProgress({ first, ran, saw, solved, second }: Record<string, unknown>) {
  return {
    ...(isAnswer(first) && { first }),
    ...(ran === true && { ran }),
    ...(isAnswer(saw) && { saw }),
    ...(solved === true && { solved }),
    ...(isAnswer(second) && { second }),
  } satisfies LessonProgress;
}

const isAnswer = (value: unknown): value is string =>
  typeof value === 'string' && slugPattern.test(value);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
