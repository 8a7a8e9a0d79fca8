import type { ActionId } from '../keyboard/shortcuts';
import { clearLoop, markLoop, toggleLoop } from '../live/loop-control';
import { toggleAllWaits } from '../timeline/expanded-waits';
import { timelineWords } from '../words/timeline';
import { tell } from './ui-store';

type RunAction = Extract<ActionId, 'toggleWaits' | 'loopStart' | 'loopEnd' | 'loop' | 'clearLoop'>;

/** Does what only makes sense once something has run; loaded when it is first asked for. */
export function performOnRun(action: RunAction): void {
  switch (action) {
    case 'toggleWaits':
      tell(toggleAllWaits() ? timelineWords.waitsToScale : timelineWords.waitsShort);
      return;
    case 'loopStart':
      markLoop('from');
      return;
    case 'loopEnd':
      markLoop('to');
      return;
    case 'loop':
      toggleLoop();
      return;
    case 'clearLoop':
      clearLoop();
      return;
    default:
      action satisfies never;
  }
}
