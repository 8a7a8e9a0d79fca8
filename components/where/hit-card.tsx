/* oxlint-disable next/no-html-link-for-pages -- the workbench and a lesson are other rooms: they are loaded anew */
import { accountOf, type Explanation, lessonFor, remediesFor } from '#where';
import { RuleNote } from '../inspector/rule-note';
import { stateStyle } from '../look/state-style';
import { whereWords as words } from '../words/where';
import { StepLine } from './step-line';

/** One explanation: what happens, where it was decided and by which rule, and what to change. */
export async function HitCard({ explanation }: { readonly explanation: Explanation }) {
  const { departures, ways } = explanation;
  const [way, ...others] = ways;
  const point = { way, departures };
  const { caller, fate, steps, turn, loss, remedies: findings, link } = await accountOf(point);
  const remedies = remediesFor(point);
  const lesson = lessonFor(explanation);
  const name = words.name(way, departures);
  return (
    <article
      className="flex min-w-0 flex-col gap-4 rounded-xl border border-hairline bg-panel p-5 max-md:p-4"
      data-testid="hit"
    >
      <div>
        <h3 className="font-semibold text-[17px] text-ink leading-6">{name}</h3>
        {others.length > 0 && <p className="mt-1 text-ink-3 text-sm">{words.alsoFrom(others)}</p>}
      </div>
      <dl className="grid grid-cols-2 gap-x-5 gap-y-2 max-[479.98px]:grid-cols-1">
        <div className="min-w-0">
          <dt className="text-ink-3 text-sm">{words.caller}</dt>
          <dd className="font-semibold text-base text-ink wrap-anywhere">
            {caller.status !== null && `${caller.status} `}
            {caller.text}
          </dd>
        </div>
        <div className="min-w-0">
          <dt className="text-ink-3 text-sm">{words.event}</dt>
          <dd
            className="font-semibold text-base wrap-anywhere"
            style={{ color: stateStyle[fate.state].hue }}
            data-testid="hit-fate"
          >
            {fate.text}
          </dd>
        </div>
      </dl>
      {turn && (
        <div className="flex flex-col gap-2">
          <h4 className="text-ink-3 text-sm">{words.decided}</h4>
          <p className="text-base text-ink">
            <StepLine step={turn} />
          </p>
          {loss && (
            <p className="text-base text-ink">
              <StepLine step={loss} />
            </p>
          )}
          <RuleNote rule={turn.rule} hue={stateStyle[turn.state].hue} />
        </div>
      )}
      <details className="group" data-testid="hit-steps">
        <summary className="min-h-11 py-3 text-base text-ink-2 hover:text-ink">
          {words.steps(steps.length)}
        </summary>
        <ol className="flex flex-col gap-1.5 text-base text-ink-2">
          {steps.map((step) => (
            <li key={step.seq}>
              <StepLine step={step} />
            </li>
          ))}
        </ol>
      </details>
      {(remedies.length > 0 || findings.length > 0) && (
        <div className="flex flex-col gap-1">
          <h4 className="text-ink-3 text-sm">{words.change}</h4>
          <ul className="flex list-disc flex-col gap-1 pl-5 text-base text-ink marker:text-ink-3">
            {remedies.map(({ change, departure, fate: then }) => (
              <li key={`${change} ${departure}`} data-testid="remedy">
                {words.afterwards(words.remedy(change, departure), then.text)}
              </li>
            ))}
            {remedies.length === 0 &&
              findings.slice(0, 1).map(({ text, rule }) => <li key={rule}>{text}</li>)}
          </ul>
        </div>
      )}
      <p className="flex flex-wrap items-center gap-x-5 gap-y-1">
        {link === null ? (
          <span className="text-base text-ink-3">{words.tooLong}</span>
        ) : (
          <a
            href={link}
            className="flex min-h-11 items-center font-semibold text-base text-ink underline decoration-control underline-offset-4"
            aria-label={words.watchNamed(name)}
            data-testid="hit-watch"
          >
            {words.watch}
          </a>
        )}
        {lesson && (
          <a
            href={`/lessons/${lesson.slug}`}
            className="flex min-h-11 items-center text-base text-ink-2 underline decoration-control underline-offset-4 hover:text-ink"
            data-testid="hit-lesson"
          >
            {words.lesson(lesson.title)}
          </a>
        )}
      </p>
    </article>
  );
}
