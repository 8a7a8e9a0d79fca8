import { Fragment } from 'react';
import { useStore } from 'zustand';
import type { Micros } from '#engine';
import { draftCaller, draftFate, type RunState } from '#model';
import { LiveWords } from '../live/live-words';
import { runModelStore } from '../live/run-model';
import { stateStyle } from '../look/state-style';
import { truthWords } from '../words/truths';
import { RunClock } from './run-clock';

export interface TruthsProps {
  readonly state: RunState;
  /** The moment to show, asked for at every frame. */
  readonly now: () => Micros;
  /** How time passes, for under the clock: "at story pace", "at 60×". */
  readonly pace: string;
  /** In few words wherever it stands; otherwise only on a phone. */
  readonly brief?: boolean;
}

/** What the caller saw and what happened to the event, side by side, because they are not the same. */
export function Truths({ state, now, pace, brief }: TruthsProps) {
  // Their words come with the first run, as its state does.
  const words = useStore(runModelStore, (model) => model.headlines);
  const caller = words?.callerHeadline(state) ?? draftCaller;
  const fate = words?.fateHeadline(state) ?? draftFate;
  const { Glyph, hue } = stateStyle[fate.state];
  // Two lines, and one less for the detail: the map below does not move.
  const long = caller.text.length > 16;
  // The names of most exceptions take three lines on a phone, as high as two.
  const veryLong = caller.text.length > 22;
  const callerLine = caller.status === null ? caller.text : `${caller.status} ${caller.text}`;
  return (
    <>
      <div
        className={`hidden min-h-[82px] gap-4 min-[1440px]:min-h-[108px] ${brief ? '' : 'md:flex'}`}
        data-testid="truths"
      >
        <section
          className="w-[26%] min-w-0 flex-none border-r border-hairline pr-4"
          aria-label={truthWords.caller}
        >
          <h2 className="mb-1 text-xs font-semibold text-ink-3">{truthWords.caller}</h2>
          <p
            className={`text-[15px] min-[1440px]:text-lg min-[1440px]:leading-6 line-clamp-2 ${long ? 'leading-5' : 'leading-6'}`}
            title={callerLine}
            data-testid="caller-truth"
          >
            {caller.status !== null && <Status status={caller.status} />}
            {/* Other words are another element: the former ones do not move to their place. */}
            <span key={caller.text} className="wrap-anywhere">
              {broken(caller.text)}
            </span>
          </p>
          <p
            className={`text-sm text-ink-2 ${long ? 'line-clamp-1 min-[1440px]:line-clamp-2' : 'line-clamp-2 min-[1440px]:line-clamp-3'}`}
            title={caller.detail}
          >
            {caller.detail}
          </p>
        </section>
        <section
          className="min-w-0 flex-1 border-r border-hairline pr-4"
          aria-label={truthWords.event}
        >
          <h2 className="mb-1 text-xs font-semibold text-ink-3">{truthWords.event}</h2>
          <p
            className="line-clamp-2 text-[15px] leading-5 min-[1440px]:text-lg min-[1440px]:leading-6"
            title={fate.text}
            data-testid="event-truth"
          >
            {state.run > 0 && (
              <span className="mr-2 inline-block align-[-2px]" style={{ color: hue }}>
                <Glyph size={16} />
              </span>
            )}
            <b className="font-bold">{fate.stress}</b>
            {fate.text.slice(fate.stress.length)}
          </p>
          <p className="line-clamp-2 text-sm text-ink-2" title={fate.detail}>
            <LiveWords text={fate.detail} at={detailAt} />
          </p>
        </section>
        <RunClock state={state} now={now} pace={pace} />
      </div>
      <div
        className={`grid grid-cols-[1fr_1.35fr] border-b border-hairline bg-panel ${brief ? '' : 'md:hidden'}`}
      >
        <section className="min-w-0 px-4 py-2.5 max-[359px]:px-3" aria-label={truthWords.caller}>
          <h2 className="text-xs text-ink-3">{truthWords.caller}</h2>
          <p
            className={`wrap-anywhere font-bold ${veryLong ? 'line-clamp-3 text-[13px] leading-[15px]' : 'line-clamp-2 text-lg leading-[22px] max-[359px]:text-sm'}`}
            title={callerLine}
          >
            {caller.status !== null && <Status status={caller.status} />}
            {broken(caller.text)}
          </p>
        </section>
        <section
          className="min-w-0 border-l border-hairline px-4 py-2.5 max-[359px]:px-3"
          aria-label={truthWords.event}
        >
          <h2 className="text-xs text-ink-3">{truthWords.event}</h2>
          <p
            className="line-clamp-2 text-lg leading-[22px] font-bold max-[359px]:text-sm"
            title={fate.text}
          >
            {fate.text}
          </p>
        </section>
      </div>
    </>
  );
}

const detailAt = (state: RunState): string =>
  runModelStore.getState().headlines?.fateHeadline(state).detail ?? '';

/** The name of an exception may break before its capitals. */
const broken = (text: string) =>
  text.split(/(?<=[a-z])(?=[A-Z])/).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one name have no other identity
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));

function Status({ status }: { readonly status: number }) {
  return (
    <b
      className="mono mr-2 font-bold"
      style={{ color: stateStyle[status >= 400 ? 'failed' : 'platform'].hue, fontSize: '1.17em' }}
    >
      {status}
    </b>
  );
}
