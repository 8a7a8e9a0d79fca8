import type { FunctionConfig, RuleId, ScheduledAct } from '#engine';
import type { QuestionKind } from '#model/prediction/question';
import type { Claim, Condition } from './claim';

/**
 * A text of a lesson: `**bold**` and `` `code` `` are its only marks. Every number in it is found in the claims, the
 * scenario or the rules of its lesson; `lessons.test.ts` looks.
 */
export type LessonText = string;

export interface Option {
  readonly id: string;
  readonly text: LessonText;
  /** True of the run if and only if this is the answer. */
  readonly claim: Claim;
}

export interface Question {
  readonly ask: LessonText;
  readonly options: readonly Option[];
  /** The option whose claim the engine makes true. */
  readonly answer: string;
  /** What is said once it is answered, whatever was chosen. */
  readonly found: LessonText;
}

/** Asked before the run and once more at the end. */
export interface FirstQuestion extends Question {
  /** The question of the prediction model that it is, if it is one: then the answer is also marked on the run’s axis. */
  readonly kind?: QuestionKind;
}

/** What an option of a setting changes in the scenario; in its only function and, if given, in all its calls. */
interface Patch {
  readonly config?: Partial<FunctionConfig>;
  readonly act?: Partial<Omit<ScheduledAct, 'at'>>;
}

/** A setting that a puzzle lets one change. */
export interface PuzzleSetting {
  readonly id: string;
  readonly name: string;
  /** The first one is how the lesson has it, and changes nothing. */
  readonly options: readonly PuzzleOption[];
}

export interface PuzzleOption {
  readonly id: string;
  readonly text: string;
  readonly patch: Patch;
}

/** Chosen options by setting; a setting that is not named stays as the lesson has it. */
export type Choices = Readonly<Record<string, string>>;

export interface Puzzle {
  readonly goal: LessonText;
  readonly settings: readonly PuzzleSetting[];
  readonly conditions: readonly Condition[];
  /** Settings that must be changed; no fewer will do. */
  readonly fewest: number;
  readonly solution: Choices;
  /** What is said once all conditions are met. */
  readonly solved: LessonText;
}

export interface Lesson {
  /** Its identity, and its address. */
  readonly slug: string;
  /** What people believe, in their words. */
  readonly title: string;
  /** For search engines and the list, one sentence that gives nothing away. */
  readonly description: string;
  /** The golden scenario that it plays. */
  readonly scenario: string;
  readonly setup: readonly LessonText[];
  readonly first: FirstQuestion;
  readonly watch: {
    /** The run that is shown, from 1. */
    readonly run: number;
    readonly text: LessonText;
  };
  readonly observe: Question;
  readonly why: {
    readonly texts: readonly LessonText[];
    readonly rules: readonly RuleId[];
  };
  readonly puzzle: Puzzle;
  /** What to take along, at the very end. */
  readonly remember: LessonText;
  /** What else its texts state of its run. */
  readonly claims: readonly Claim[];
}

/** A lesson that waits for a part of the simulation. */
export interface ComingLesson {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
}
