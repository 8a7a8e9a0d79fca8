'use client';
/* oxlint-disable next/no-html-link-for-pages -- another lesson is another room: it is loaded anew */
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Scenario } from '#engine';
import type { Lesson } from '#lessons';
import type { StationId } from '#model';
import { Announcements } from '../announce/announcements';
import { viewStore } from '../live/view-store';
import { late } from '../shell/late';
import { NoticeList } from '../shell/notice-list';
import { Toast } from '../shell/toast';
import { openLayer, uiStore } from '../shell/ui-store';
import { useMedia } from '../shell/use-media';
import { useRunOr } from '../shell/use-shown-run';
import { lessonWords as words } from '../words/lessons';
import { AgainStep } from './again-step';
import { composedCall } from './composed-call';
import { FixStep } from './fix-step';
import { narrowQuery } from './layout';
import { LessonHeader } from './lesson-header';
import { LessonSkipLinks } from './lesson-skip-links';
import { learnLessonSources } from './lesson-sources';
import { ObserveStep } from './observe-step';
import { paragraph } from './paragraph';
import { PredictStep } from './predict-step';
import { RichText } from './rich-text';
import { RunBelow } from './run-below';
import { RunBeside } from './run-beside';
import { StepNav } from './step-nav';
import { neighbourStep } from './steps';
import { stepsDone } from './steps-done';
import { type LessonInUse, useLesson } from './use-lesson';
import { useLessonKeys } from './use-lesson-keys';
import { WatchStep } from './watch-step';
import { WhyStep } from './why-step';

learnLessonSources();

const LessonInspector = late(() =>
  import('./lesson-inspector').then((part) => part.LessonInspector),
);

export interface LessonLink {
  readonly href: string;
  readonly title: string;
}

export interface LessonViewProps {
  readonly lesson: Lesson;
  readonly scenario: Scenario;
  readonly number: number;
  /** All places of the course, in order. */
  readonly slugs: readonly string[];
  readonly previous: LessonLink | null;
  readonly next: LessonLink | null;
  /** The workbench with this scenario. */
  readonly workbench: string;
  /** The explanation, rendered on the server: its rules need not reach the browser as code. */
  readonly why: ReactNode;
}

/** A lesson: its text in one column, the run beside it, or below it on a narrow screen. */
export function LessonView(props: LessonViewProps) {
  const { lesson, scenario, number, slugs, workbench } = props;
  const run = useRunOr(() => composedCall(scenario, lesson.watch.run));
  const use = useLesson(lesson, scenario, run.state);
  const narrow = useMedia(narrowQuery);
  const layer = useStore(uiStore, (ui) => ui.layer);
  useLessonKeys({
    invoke: use.step === 'fix' ? use.runPuzzle : use.run,
    nextStep: () => use.go(neighbourStep(use.step, 1)),
    previousStep: () => use.go(neighbourStep(use.step, -1)),
  });
  const onSelect = (station: StationId) => {
    viewStore.setState({ selected: station });
    openLayer('inspector');
  };
  return (
    <div
      className="flex min-h-dvh flex-col min-[1000px]:grid min-[1000px]:h-dvh min-[1000px]:min-h-[660px] min-[1000px]:grid-cols-[400px_minmax(0,1fr)] min-[1000px]:grid-rows-[auto_minmax(0,1fr)_auto] min-[1180px]:grid-cols-[minmax(440px,560px)_minmax(0,1fr)]"
      data-testid="lesson"
      data-slug={lesson.slug}
      data-step={use.step}
    >
      <LessonSkipLinks />
      <div className="min-[1000px]:col-span-2">
        <LessonHeader number={number} slugs={slugs} workbench={workbench} />
      </div>
      <main className="contents">
        <article
          className="relative flex min-h-0 flex-col border-hairline bg-panel min-[1000px]:border-r"
          aria-labelledby="lesson-title"
        >
          <div className="relative flex min-h-0 flex-1 flex-col gap-5 overflow-y-auto px-14 pt-10 pb-8 max-[1179.98px]:px-8 max-[999.98px]:overflow-visible max-[999.98px]:px-5 max-[999.98px]:pt-6">
            <header>
              <p className="font-semibold text-base text-ink-3">{words.number(number)}</p>
              <h1
                id="lesson-title"
                className="text-balance font-bold text-[33px] leading-10 tracking-[-0.02em] max-[1179.98px]:text-2xl max-[1179.98px]:leading-[34px]"
              >
                {lesson.title}
              </h1>
            </header>
            {use.step === 'predict' &&
              lesson.setup.map((text) => (
                <p key={text} className={paragraph}>
                  <RichText text={text} />
                </p>
              ))}
            <h2
              id="step"
              tabIndex={-1}
              className={
                use.step === 'predict' ? 'sr-only' : 'font-semibold text-ink text-xl outline-none'
              }
            >
              {words.heading[use.step]}
            </h2>
            <CurrentStep {...props} use={use} />
            <LessonFooter {...props} />
          </div>
        </article>
        <div className="flex-none border-hairline min-[1000px]:col-start-1 min-[1000px]:row-start-3 min-[1000px]:border-r">
          <StepNav step={use.step} done={stepsDone(use.progress)} onGo={use.go} />
        </div>
        <section
          id="run"
          tabIndex={-1}
          className={`relative flex min-w-0 flex-col min-[1000px]:min-h-0 ${run.state.run > 0 ? 'max-[999.98px]:min-h-dvh' : ''} min-[1000px]:col-start-2 min-[1000px]:row-span-2 min-[1000px]:row-start-2 min-[1000px]:max-[1179.98px]:overflow-y-auto`}
          aria-labelledby="run-title"
        >
          <h2 id="run-title" className="sr-only">
            {words.run}
          </h2>
          <NoticeList className="flex flex-col gap-2 px-7 pt-3 empty:hidden max-[999.98px]:px-4" />
          {narrow !== true && (
            <div
              className={`flex min-h-0 flex-1 flex-col ${narrow === null ? 'max-[1179.98px]:hidden' : ''}`}
            >
              <RunBeside run={run} onSelect={onSelect} />
            </div>
          )}
          {narrow !== false && (
            <div className={narrow === null ? 'min-[1180px]:hidden' : undefined}>
              <RunBelow run={run} onSelect={onSelect} />
            </div>
          )}
          <Announcements state={run.state} />
        </section>
      </main>
      {layer === 'inspector' && <LessonInspector state={run.state} phone={narrow === true} />}
      <Toast />
    </div>
  );
}

function CurrentStep(props: LessonViewProps & { readonly use: LessonInUse }) {
  const { lesson, scenario, use, next, why } = props;
  switch (use.step) {
    case 'predict':
      return <PredictStep lesson={lesson} use={use} />;
    case 'watch':
      return <WatchStep lesson={lesson} use={use} />;
    case 'observe':
      return <ObserveStep lesson={lesson} use={use} />;
    case 'why':
      return <WhyStep use={use} why={why} />;
    case 'fix':
      return <FixStep lesson={lesson} use={use} calls={scenario.acts.length} />;
    case 'again':
      return <AgainStep lesson={lesson} use={use} next={next?.href ?? null} />;
    default:
      return use.step satisfies never;
  }
}

/** Where one can go from here, and by which keys. */
function LessonFooter({ previous, next, workbench }: LessonViewProps) {
  const link =
    'flex min-h-6 items-center underline decoration-control underline-offset-4 hover:text-ink max-md:min-h-11';
  return (
    <footer className="mt-auto flex flex-col gap-2 pt-6 text-ink-2 text-base">
      <nav aria-label={words.course} className="flex flex-wrap gap-x-5 gap-y-1">
        {previous && (
          <a href={previous.href} className={link} aria-label={words.previousNamed(previous.title)}>
            {words.previous}
          </a>
        )}
        {next && (
          <a href={next.href} className={link} aria-label={words.nextNamed(next.title)}>
            {words.next}
          </a>
        )}
        <a href={workbench} className={`${link} min-[480px]:hidden`}>
          {words.openInWorkbench}
        </a>
      </nav>
      <p className="text-ink-3 text-sm max-md:hidden">{words.keys}</p>
    </footer>
  );
}
