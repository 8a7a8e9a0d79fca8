'use client';
import { useEffect, useRef, useState } from 'react';
import { stateAt } from '#model';
import type { TakenRun } from '#model/exports/taken-run';
import { outcomeLine } from '#model/outcome-line';
import type { ThemeName } from '#model/picture/picture-theme';
import { takeAlongWords as words } from '../words/take-along';
import { DownloadButton } from './download-button';
import { gifSize } from './gif-job';
import { MadePicture } from './made-picture';
import { makeGif } from './make-gif';
import { paneButton } from './pane-button';
import { shownTheme } from './shown-theme';
import { ThemeChoice } from './theme-choice';

const file = 'run.gif';

interface Made {
  readonly url: string;
  readonly blob: Blob;
}

/** The run as an animation: made when asked for, in a worker, and it can be cancelled. */
export function GifPane({
  taken,
  onTold,
}: {
  readonly taken: TakenRun;
  readonly onTold: (text: string) => void;
}) {
  const [theme, setTheme] = useState<ThemeName>(shownTheme);
  const [share, setShare] = useState<number | null>(null);
  const [made, setMade] = useState<Made | null>(null);
  const work = useRef<AbortController | null>(null);
  const madeUrl = made?.url;

  useEffect(() => () => work.current?.abort(), []);
  useEffect(
    () => () => {
      if (madeUrl !== undefined) URL.revokeObjectURL(madeUrl);
    },
    [madeUrl],
  );

  const make = async () => {
    const own = new AbortController();
    work.current = own;
    setShare(0);
    setMade(null);
    try {
      const blob = await makeGif(taken, theme, setShare, own.signal);
      setMade({ blob, url: URL.createObjectURL(blob) });
      onTold(words.made(Math.ceil(blob.size / 1_000)));
    } catch (error) {
      onTold(own.signal.aborted ? words.cancelled : words.failed((error as Error).message));
    }
    setShare(null);
  };

  const end = taken.timeline.events.at(-1)?.at ?? 0;
  const state = stateAt(taken.timeline, end, taken.room);
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <ThemeChoice value={theme} onValue={setTheme} />
        <div className="flex gap-2">
          <button
            type="button"
            className={paneButton}
            data-testid="take-make"
            onClick={() => (share === null ? void make() : work.current?.abort())}
          >
            {share !== null ? words.cancel : made === null ? words.make : words.makeAgain}
          </button>
          <DownloadButton file={file} blob={made?.blob ?? null} onTold={onTold} />
        </div>
      </div>
      <div className="grid aspect-[8/5] w-full place-items-center overflow-hidden rounded-lg border border-hairline">
        {share !== null && (
          <progress
            className="w-1/2 accent-(--ink)"
            // The encoder does not say how far it is: from half on the bar says only that it works.
            value={share < 0.49 ? share : undefined}
            aria-label={words.making}
            data-testid="take-progress"
          />
        )}
        {made && (
          <MadePicture
            url={made.url}
            {...gifSize}
            alt={words.previewOf(state === null ? '' : outcomeLine(state))}
          />
        )}
      </div>
    </>
  );
}
