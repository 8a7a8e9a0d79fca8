import { formatSince } from '#model';
import { noMoment, writeMoment } from '#model/link-moment';
import { outcomeLine } from '#model/outcome-line';
import { composeStore } from '../compose/compose-store';
import { liveStore } from '../live/live-store';
import { shownMoment, shownState, shownTimeline } from '../live/shown';
import { viewStore } from '../live/view-store';
import { copyText } from '../shell/copy-button';
import { uiStore } from '../shell/ui-store';
import { shareWords as words } from '../words/share';
import { hashOf } from './keep-hash';

/** What came of copying the link to the scenario, as a sentence. */
export const copyLink = (): Promise<string> => copyHash(noMoment, words.linkCopied);

/** The same for the link to the moment on show, with what is selected and the view. */
export function copyMomentLink(): Promise<string> {
  const timeline = shownTimeline(liveStore.getState(), viewStore.getState());
  if (timeline === null) return copyLink();
  const { selected, thing: chosen } = viewStore.getState();
  const thing = chosen ?? (selected === null ? null : (`station-${selected}` as const));
  const { view } = uiStore.getState();
  const since = Math.max(0, Math.floor(shownMoment()) - timeline.summary.startedAt);
  const shown = view === 'timeline' ? null : view;
  return copyHash({ since, thing, view: shown }, words.momentCopied(formatSince(since)));
}

/** The same for the run on show in one line. */
export async function copySummary(): Promise<string> {
  const state = shownState();
  if (state === null) return words.nothingRan;
  const line = outcomeLine(state);
  return (await copyText(line)) ? words.summaryCopied(line) : words.notCopied;
}

async function copyHash(
  moment: Parameters<typeof writeMoment>[0],
  copied: string,
): Promise<string> {
  const hash = await hashOf(composeStore.getState().draft);
  if (hash === null) return words.tooLong;
  const link = `${location.origin}/${hash}${writeMoment(moment)}`;
  return (await copyText(link)) ? copied : words.linkNotCopied;
}
