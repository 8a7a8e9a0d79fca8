'use client';
import { shownTimeline } from '../live/shown';
import { useLive, useView } from '../live/use-live';
import { viewStore } from '../live/view-store';
import { Dialog } from '../shell/dialog';
import { runControlWords as words } from '../words/run-controls';
import { transportWords } from '../words/transport';
import { Selection } from './late-controls';
import { SpeedChoice } from './speed-choice';
import { StepButton } from './step-button';

const heading = 'mb-2 text-ink-2 text-sm';

/** The time controls that the bar of a narrow screen has no room for. */
export function TimeSheet({ onClose }: { readonly onClose: () => void }) {
  useView(({ picked }) => picked);
  const empty = useLive((live) => shownTimeline(live, viewStore.getState()) === null);
  return (
    <Dialog title={words.moreControls} place="sheet" onClose={onClose} testId="time-layer">
      <div className="flex flex-col gap-5">
        <section>
          <h3 className={heading}>{transportWords.speed}</h3>
          <SpeedChoice large />
        </section>
        <section>
          <h3 className={heading}>{words.steps}</h3>
          <div className="flex gap-2">
            <StepButton step="start" empty={empty} large />
            <StepButton step="previousAttempt" empty={empty} large />
            <StepButton step="nextAttempt" empty={empty} large />
            <StepButton step="end" empty={empty} large />
          </div>
        </section>
        {!empty && (
          <section>
            <h3 className={heading}>{words.loopGroup}</h3>
            <Selection large />
          </section>
        )}
      </div>
    </Dialog>
  );
}
