/* oxlint-disable next/no-html-link-for-pages -- the page must be loaded anew to leave its room */
'use client';
import { useEffect, useState } from 'react';
import { encodeScenario } from '#model';
import { scenarioOfRun } from '../inspector/scenario-of-run';
import { shownTimeline } from '../live/shown';
import { useLive } from '../live/use-live';
import { viewStore } from '../live/view-store';
import { BrandMark } from '../shell/brand-mark';
import { stageWords as words } from '../words/stage';

/** Longer links are refused when they are read. */
const longestLink = 4_096;

/** After the session: what was shown can be taken along. */
export function EndedPage({ onLookAgain }: { readonly onLookAgain: () => void }) {
  const room = useLive((live) => live.room);
  const timeline = useLive((live) => shownTimeline(live, viewStore.getState()));
  const [link, setLink] = useState<string | null>(null);
  useEffect(() => {
    const scenario = room && timeline && scenarioOfRun(timeline.events, room);
    if (!scenario) return;
    const targets = timeline.events.flatMap((event) =>
      event.type === 'target.configured' ? [event.target] : [],
    );
    let stopped = false;
    void encodeScenario({ ...scenario, targets }).then((text) => {
      if (!stopped && text.length < longestLink) setLink(text);
    });
    return () => {
      stopped = true;
    };
  }, [room, timeline]);
  return (
    <main
      className="mx-auto flex min-h-dvh max-w-md flex-col justify-center gap-4 p-6"
      data-testid="stage-ended"
    >
      <BrandMark size={40} />
      <h1 className="font-semibold text-2xl">{words.endedTitle}</h1>
      <p className="text-ink-2 text-lg">{words.endedHint}</p>
      <p className="flex flex-wrap gap-3">
        <a
          href={link === null ? '/' : `/#${link}`}
          className="grid h-12 place-items-center rounded-lg bg-action px-5 font-bold text-lg text-on-action"
          data-testid="take-home"
        >
          {link === null ? words.toWorkbench : words.takeHome}
        </a>
        {timeline && (
          <button
            type="button"
            className="h-12 rounded-lg border border-control px-5 font-semibold text-lg"
            onClick={onLookAgain}
          >
            {words.lookAgain}
          </button>
        )}
      </p>
    </main>
  );
}
