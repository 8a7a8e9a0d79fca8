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
import { readSetting, writeSetting } from './setting';
import { shareLink } from './share-link';
import { closeLayer, openLayer, tell, uiStore } from './ui-store';

/** Does what a key asks for. */
export function perform(action: ActionId): void {
  switch (action) {
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
    case 'showTable':
      uiStore.setState({ view: 'table' });
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
    case 'copyLink':
      void shareLink();
      return;
    case 'toggleWaits':
    case 'loopStart':
    case 'loopEnd':
    case 'loop':
    case 'clearLoop':
      void import('./perform-on-run').then(({ performOnRun }) => performOnRun(action));
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
      tell(`Announcements: ${next}`);
      return;
    }
    case 'help':
      openLayer('shortcuts');
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
