import type { PollQuestion } from '#protocol';
import { questionWords } from '../words/questions';
import { stageWords as words } from '../words/stage';

export interface VoteBarsProps {
  readonly question: PollQuestion;
  readonly counts: readonly number[];
  /** This browser's own. */
  readonly own: number | null;
  /** What the run said; null before it has. */
  readonly truth: string | null;
}

/** Each answer with its votes as a bar and in words. */
export function VoteBars({ question, counts, own, truth }: VoteBarsProps) {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return (
    <ul className="mt-3 flex flex-col gap-2" data-testid="vote-bars">
      {question.options.map((option, index) => {
        const count = counts[index] ?? 0;
        const percent = total === 0 ? 0 : Math.round((count / total) * 100);
        const right = option === truth;
        return (
          <li key={option} data-option={option} data-count={count} data-right={right}>
            <p className="flex flex-wrap items-baseline gap-x-3">
              <span className={right ? 'font-bold' : ''}>
                {questionWords.option(question.kind, option)}
              </span>
              {right && <Note>{words.right}</Note>}
              {own === index && <Note>{words.you}</Note>}
              <span className="ml-auto text-ink-2 tabular-nums">
                {words.share(words.votes(count), percent)}
              </span>
            </p>
            <span aria-hidden="true" className="mt-1 block h-2.5 bg-[var(--track)]">
              <span
                className={`block h-full ${right ? 'bg-ok' : 'bg-platform'}`}
                style={{ width: `${percent}%` }}
              />
            </span>
          </li>
        );
      })}
    </ul>
  );
}

const Note = ({ children }: { readonly children: string }) => (
  <span className="rounded-sm border border-control px-1.5 pt-px text-ink-2 text-xs">
    {children}
  </span>
);
