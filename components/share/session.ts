import { readMoment } from '#model/link-moment';
import { recordRuns } from '../history/record-runs';
import { liveStore } from '../live/live-store';
import { tell } from '../shell/ui-store';
import { shareWords as words } from '../words/share';
import { acceptDrops } from './accept-drops';
import { goToMoment } from './go-to-moment';
import { keepHash } from './keep-hash';
import { offerRepair } from './offer-repair';
import type { Opening } from './opening';

/** Keeps the link in the address and the list of runs, and takes files; goes where the link leads. Returns what ends it. */
export function startSharing(hash: string, opening: Opening): () => void {
  const stops = [keepHash(hash), recordRuns(), acceptDrops()];
  if (opening.kind === 'broken') void offerRepair(hash, opening.message);
  else if (opening.kind === 'private' && opening.from === 'link') followMoment(hash);
  return () => {
    for (const stop of stops) stop();
  };
}

/** A link to a moment runs its scenario up to there, in its own private room. */
function followMoment(hash: string): void {
  const at = hash.indexOf('&');
  if (at < 0) return;
  const { moment, unread } = readMoment(hash.slice(at));
  if (unread.length > 0) tell(words.momentUnread(unread.join(', ')));
  whenLive(() => void goToMoment(moment));
}

function whenLive(then: () => void): void {
  if (liveStore.getState().connection === 'live') {
    then();
    return;
  }
  const stop = liveStore.subscribe(({ connection }) => {
    if (connection !== 'live') return;
    stop();
    then();
  });
}
