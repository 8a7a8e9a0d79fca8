import { nextVerbosity, readVerbosity, verbositySetting } from '../announce/verbosity';
import { invoke } from '../compose/invoke';
import type { ActionId } from '../keyboard/shortcuts';
import {
  changeSpeed,
  chooseSpeed,
  goLive,
  goToStart,
  nextAttempt,
  pickNeighbouringRun,
  playOrPause,
  previousAttempt,
  replayFromStart,
  skipWait,
  stepBack,
  stepForward,
} from '../live/control';
import { clearLoop, markLoop, toggleLoop } from '../live/loop-control';
import { toggleAllWaits } from '../timeline/expanded-waits';
import { announceWords } from '../words/announce';
import { axisWords } from '../words/axis';
import { readSetting, writeSetting } from './setting';
import { shareLink } from './share-link';
import { closeLayer, openLayer, tell, uiStore } from './ui-store';

/** Does what a key or a button asks for. */
export function performAction(action: ActionId): void {
  switch (action) {
    case 'where':
      // The run that is shown stays as it is.
      window.open('/where', '_blank', 'noopener');
      return;
    case 'invoke':
      closeLayer();
      void invoke();
      return;
    case 'playPause':
      playOrPause();
      return;
    case 'nextEvent':
      stepForward();
      return;
    case 'previousEvent':
      stepBack();
      return;
    case 'nextAttempt':
      nextAttempt();
      return;
    case 'previousAttempt':
      previousAttempt();
      return;
    case 'start':
      goToStart();
      return;
    case 'end':
      goLive();
      return;
    case 'skipWait':
      skipWait();
      return;
    case 'faster':
      changeSpeed(1);
      return;
    case 'slower':
      changeSpeed(-1);
      return;
    case 'defaultSpeed':
      chooseSpeed('story');
      return;
    case 'showTimeline':
      uiStore.setState({ view: 'timeline' });
      return;
    case 'showStory':
      uiStore.setState({ view: 'story' });
      return;
    case 'showTable':
      uiStore.setState({ view: 'table' });
      return;
    case 'focusPresets':
      focusOn('presets');
      return;
    case 'focusMap':
      document
        .querySelector<SVGElement>('[data-testid="transit-map"] [role="button"][tabindex="0"]')
        ?.focus();
      return;
    case 'focusSource':
      focusOn('source');
      return;
    case 'focusType':
      focusOn('type');
      return;
    case 'focusBehaviour':
      focusOn('behaviour');
      return;
    case 'replay':
      replayFromStart();
      return;
    case 'newerRun':
      pickNeighbouringRun(1);
      return;
    case 'olderRun':
      pickNeighbouringRun(-1);
      return;
    case 'fork':
      void import('../compare/fork-here').then(({ forkHere }) => forkHere());
      return;
    case 'compare':
      openLayer('compare');
      return;
    case 'history':
      openLayer('history');
      return;
    case 'present':
      openLayer('present');
      return;
    case 'copyLink':
      void shareLink();
      return;
    case 'takeAlong':
      openLayer('share');
      return;
    case 'toggleWaits':
      tell(toggleAllWaits() ? axisWords.waitsToScale : axisWords.waitsShort);
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
    case 'search':
      openLayer('search');
      return;
    case 'palette':
      openLayer('palette');
      return;
    case 'announcements': {
      const next = nextVerbosity(readVerbosity(readSetting(verbositySetting)));
      writeSetting(verbositySetting, next);
      tell(announceWords.verbosity[next]);
      return;
    }
    case 'help':
      openLayer('shortcuts');
      return;
    case 'stageNext':
    case 'stagePrevious':
    case 'stagePlay':
    case 'stageSkipWait':
    case 'stageBlank':
    case 'stageFreeze':
      void import('../stage/perform-stage').then(({ performStage }) => performStage(action));
      return;
    default:
      action satisfies never;
  }
}

/** A field of the composer; on a narrow screen its sheet opens first. */
function focusOn(id: string): void {
  const field = document.getElementById(id);
  if (field) field.focus();
  else openLayer('compose');
}
