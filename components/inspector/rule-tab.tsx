'use client';
import { formatSince, type Sentence, storyOf } from '#model';
import { seek } from '../live/control';
import { useView } from '../live/use-live';
import { viewStore } from '../live/view-store';
import { stateStyle } from '../look/state-style';
import { ruleWords as words } from '../words/rule';
import { changesAt } from './changes-at';
import { eventOfThing } from './event-of-thing';
import { RuleBadge, RuleNote } from './rule-note';
import type { RunView } from './run-view';
import { SettingsSection } from './settings-section';

/** The change that is chosen, or the newest one: what it changed, by which rule, and how sure that is. */
export function RuleTab(view: RunView) {
  const { timeline, state, room, events } = view;
  const thing = useView((shown) => shown.thing);
  const selected = useView((shown) => shown.selected);
  const told = storyOf(timeline).filter(({ at }) => at <= state.at);
  // That a run has ended follows from the step before: the rule of that one is what explains it.
  const newest = told.findLast(({ rule }) => rule !== 'run.ended') ?? told.at(-1);
  const pointed = thing ?? (selected === null ? null : (`station-${selected}` as const));
  const seq = pointed === null ? null : eventOfThing(pointed, events, state);
  const shown = told.find((sentence) => sentence.seq === seq) ?? newest;
  if (!shown) return null;
  const index = told.indexOf(shown);
  return (
    <div className="flex flex-col gap-4">
      <section
        className="flex flex-col gap-3"
        data-testid="rule-card"
        data-seq={shown.seq}
        aria-label={words.change(index + 1, told.length)}
      >
        <div className="flex items-center gap-2">
          <Step label={words.previous} to={told[index - 1]} sign="‹" />
          <p className="min-w-0 flex-1 text-center text-ink-3 text-xs tabular-nums">
            {words.change(index + 1, told.length)},{' '}
            <button
              type="button"
              className="mono min-h-6 text-ink underline decoration-ink-3 underline-offset-3 max-md:min-h-11 max-md:min-w-11"
              aria-label={`${words.goThere}, ${formatSince(shown.at - state.startedAt)}`}
              onClick={() => seek(shown.at)}
            >
              {formatSince(shown.at - state.startedAt)}
            </button>
          </p>
          <Step label={words.next} to={told[index + 1]} sign="›" />
        </div>
        {thing !== null && seq === null && <p className="text-ink-3 text-xs">{words.later}</p>}
        <p className="text-sm leading-5">{shown.text}</p>
        <Changes {...view} seq={shown.seq} />
        <RuleNote rule={shown.rule} hue={stateStyle[shown.state].hue} />
        {thing !== null && (
          <button
            type="button"
            className="min-h-6 self-start rounded-md border border-control px-2 py-1 text-ink-2 text-sm hover:text-ink max-md:min-h-11"
            onClick={() => viewStore.setState({ thing: null })}
          >
            {words.follow}
          </button>
        )}
      </section>
      <SettingsSection {...view} />
      <AllChanges told={told} shown={shown} startedAt={state.startedAt} key={room.id} />
    </div>
  );
}

/** Looks at a change without moving time. */
const point = (seq: number): void => viewStore.setState({ thing: `event-${seq}` });

function Step(props: {
  readonly label: string;
  readonly to: Sentence | undefined;
  readonly sign: string;
}) {
  const { to } = props;
  return (
    <button
      type="button"
      className="grid size-7 flex-none place-items-center rounded-md border border-control text-ink-2 hover:text-ink aria-disabled:opacity-50 max-md:size-11"
      aria-label={props.label}
      aria-disabled={to === undefined}
      onClick={() => to && point(to.seq)}
    >
      <span aria-hidden="true">{props.sign}</span>
    </button>
  );
}

function Changes({ timeline, room, seq }: RunView & { readonly seq: number }) {
  const changes = changesAt(timeline, seq, room);
  return (
    <div data-testid="changes">
      <h4 className="mb-1 font-semibold text-ink-3 text-xs">{words.whatChanged}</h4>
      {changes.length === 0 ? (
        <p className="text-ink-2 text-sm">{words.nothingChanged}</p>
      ) : (
        <dl className="flex flex-col">
          {changes.map(({ what, before, after }) => (
            <div
              key={what}
              className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-3 border-hairline border-t py-1 text-sm"
            >
              <dt className="wrap-anywhere text-ink-2">{what}</dt>
              <dd className="text-ink">
                <span className="block text-ink-3 text-xs">{words.from(before)}</span>
                {after || words.nothing}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

/** A run of thousands of events is not laid out line by line. */
const shownAtMost = 60;

function AllChanges(props: {
  readonly told: readonly Sentence[];
  readonly shown: Sentence;
  readonly startedAt: number;
}) {
  const newest = props.told.slice(-shownAtMost).reverse();
  return (
    <section>
      <h3 className="mb-1 font-semibold text-ink-3 text-xs">{words.all}</h3>
      <ol className="flex flex-col" data-testid="all-rules">
        {newest.map((sentence) => {
          const { Glyph, hue } = stateStyle[sentence.state];
          return (
            <li key={sentence.seq}>
              <button
                type="button"
                className={`grid w-full grid-cols-[16px_minmax(0,1fr)] gap-x-2 rounded-md px-1 py-1.5 text-left text-sm hover:bg-raised max-md:min-h-11 ${sentence === props.shown ? 'bg-raised text-ink' : 'text-ink-2'}`}
                aria-current={sentence === props.shown ? 'true' : undefined}
                data-seq={sentence.seq}
                onClick={() => point(sentence.seq)}
              >
                <span className="pt-0.5" style={{ color: hue }}>
                  <Glyph />
                </span>
                <span className="min-w-0">
                  <span className="line-clamp-2" title={sentence.text}>
                    {sentence.text}
                  </span>
                  <span className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-0.5 text-ink-3 text-xs">
                    <span className="mono">{formatSince(sentence.at - props.startedAt)}</span>
                    <span className="mono wrap-anywhere">{sentence.rule}</span>
                    <RuleBadge rule={sentence.rule} />
                  </span>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
