'use client';
import { useEffect, useState } from 'react';
import { stateAt } from '#model';
import { runSvg } from '#model/exports/run-svg';
import type { TakenRun } from '#model/exports/taken-run';
import { outcomeLine } from '#model/outcome-line';
import type { ThemeName } from '#model/picture/picture-theme';
import { TextChoice } from '../compose/text-choice';
import { shownMoment } from '../live/shown';
import { copyText } from '../shell/copy-button';
import { takeAlongWords as words } from '../words/take-along';
import { DownloadButton } from './download-button';
import { MadePicture } from './made-picture';
import { makePng } from './make-png';
import { paneButton } from './pane-button';
import { shownTheme } from './shown-theme';
import { ThemeChoice } from './theme-choice';

export interface PicturePaneProps {
  readonly kind: 'svg' | 'png';
  readonly taken: TakenRun;
  readonly onTold: (text: string) => void;
}

/** The run as a still picture, in either theme, at its end or at the moment on show. */
export function PicturePane({ kind, taken, onTold }: PicturePaneProps) {
  const [theme, setTheme] = useState<ThemeName>(shownTheme);
  const [moment, setMoment] = useState<'end' | 'now'>('end');
  const [now] = useState(() => shownMoment());
  const end = taken.timeline.events.at(-1)?.at ?? now;
  const at = moment === 'end' ? end : now;
  const [made, setMade] = useState<{ readonly url: string; readonly blob: Blob } | null>(null);

  useEffect(() => {
    let url: string | null = null;
    let stopped = false;
    const make = async () =>
      kind === 'svg'
        ? new Blob([runSvg(taken, at, theme)], { type: 'image/svg+xml' })
        : makePng(taken, at, theme);
    void make().then((blob) => {
      if (stopped || blob === null) return;
      url = URL.createObjectURL(blob);
      setMade({ url, blob });
    });
    return () => {
      stopped = true;
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [kind, taken, at, theme]);

  const state = stateAt(taken.timeline, at, taken.room);
  const file = `run.${kind}`;
  const name = words.names[kind];
  const copy = async (blob: Blob) => {
    const done = kind === 'svg' ? await copyText(await blob.text()) : await copyPicture(blob);
    onTold(done ? words.copied(name) : words.notCopied);
  };
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <ThemeChoice value={theme} onValue={setTheme} />
        <TextChoice
          id="take-moment"
          label={words.moment}
          value={moment}
          options={[
            ['end', words.moments.end],
            ['now', words.moments.now],
          ]}
          onValue={setMoment}
        />
        <div className="flex gap-2">
          <button
            type="button"
            className={paneButton}
            disabled={made === null}
            data-testid="take-copy"
            onClick={() => made && void copy(made.blob)}
          >
            {words.copy}
          </button>
          <DownloadButton file={file} blob={made?.blob ?? null} onTold={onTold} />
        </div>
      </div>
      <div className="aspect-[8/5] w-full overflow-hidden rounded-lg border border-hairline">
        {made && (
          <MadePicture
            url={made.url}
            width={960}
            height={600}
            alt={words.previewOf(state === null ? '' : outcomeLine(state))}
          />
        )}
      </div>
    </>
  );
}

async function copyPicture(blob: Blob): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ [blob.type]: blob })]);
    return true;
  } catch {
    return false;
  }
}
