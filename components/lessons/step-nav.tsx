'use client';
import { lessonWords as words } from '../words/lessons';
import { type Step, steps } from './steps';

export interface StepNavProps {
  readonly step: Step;
  readonly done: ReadonlySet<Step>;
  readonly onGo: (step: Step) => void;
}

/** The steps of the lesson; each can be reached at any time. */
export function StepNav({ step, done, onGo }: StepNavProps) {
  return (
    <nav
      aria-label={words.steps}
      className="flex-none border-hairline border-t bg-panel px-14 max-[1179.98px]:px-8 max-[999.98px]:px-2"
    >
      <ol className="flex">
        {steps.map((one) => (
          <li key={one} className="flex-auto">
            <button
              type="button"
              className={`-mt-px flex min-h-13 w-full items-center gap-1.5 border-t-3 pt-0.5 text-left text-base max-[999.98px]:justify-center max-[999.98px]:text-sm ${one === step ? 'border-run font-semibold text-ink' : 'border-transparent text-ink-3 hover:text-ink'}`}
              aria-current={one === step ? 'step' : undefined}
              data-testid={`step-${one}`}
              data-done={done.has(one)}
              onClick={() => onGo(one)}
            >
              {words.step[one]}
              {done.has(one) && (
                <>
                  <span aria-hidden="true" className="text-ok text-sm max-[1179.98px]:hidden">
                    ✓
                  </span>
                  <span className="sr-only">{words.stepDone}</span>
                </>
              )}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
