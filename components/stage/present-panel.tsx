'use client';
import { useState } from 'react';
import { sourceOf } from '#engine/sources/known-sources';
import { formatCode } from '#model/stage-code';
import type { StageView } from '#protocol';
import { behaviourNames } from '../compose/behaviour-choice';
import { useCompose } from '../compose/use-compose';
import { CopyButton } from '../shell/copy-button';
import { Dialog } from '../shell/dialog';
import { presentWords as words } from '../words/present';
import { shellWords } from '../words/shell-base';
import { joinAddress } from './join-address';
import { readOwnStage, writeOwnStage } from './own-stage';
import { smallButton } from './panel';
import { presentRoom } from './present-room';
import { QrCard } from './qr-card';
import { tellStage } from './stage-link';
import { useStage } from './use-stage';

/** Starts a session, and shows how others get in. */
export function PresentPanel({
  phone,
  onClose,
}: {
  readonly phone: boolean;
  readonly onClose: () => void;
}) {
  const view = useStage((stage) => stage.view);
  return (
    <Dialog
      title={words.panel}
      place={phone ? 'sheet' : 'centre'}
      onClose={onClose}
      testId="present-panel"
    >
      {view === null || view.phase === 'ended' ? (
        <Start over={view !== null} />
      ) : (
        <Running view={view} />
      )}
    </Dialog>
  );
}

function Start({ over }: { readonly over: boolean }) {
  const draft = useCompose((state) => state.draft);
  const source = sourceOf(draft.source).name.replace(/^(?:Amazon|AWS) /, '');
  const composed = shellWords.phoneTitle(source, behaviourNames[draft.config.behaviour.kind].verb);
  const [title, setTitle] = useState(composed);
  const [said, setSaid] = useState<string | null>(null);
  const [starting, setStarting] = useState(false);
  const start = async () => {
    setStarting(true);
    const refusal = await presentRoom(title.trim() || composed);
    setStarting(false);
    setSaid(refusal?.message ?? null);
  };
  return (
    <div className="flex flex-col gap-3">
      {over && <p className="font-semibold">{words.ended}</p>}
      <p>{words.means}</p>
      <p className="text-ink-2">{words.starts}</p>
      <label className="flex flex-col gap-1.5">
        <span className="font-semibold">{words.title}</span>
        <input
          className="h-11 rounded-md border border-control bg-raised px-3"
          maxLength={80}
          value={title}
          data-testid="stage-title"
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
      </label>
      <p role="alert" className="min-h-5 text-fail">
        {said}
      </p>
      <button
        type="button"
        className="h-12 rounded-lg bg-action px-5 font-bold text-lg text-on-action disabled:bg-control"
        disabled={starting}
        data-testid="start-session"
        onClick={() => void start()}
      >
        {starting ? words.starting : over ? words.again : words.start}
      </button>
    </div>
  );
}

function Running({ view }: { readonly view: StageView }) {
  const desk = useStage((stage) => stage.desk);
  const [chosen, setChosen] = useState<string | null>(null);
  const [sure, setSure] = useState(false);
  const others = desk?.origins ?? [];
  const first = chosen === null ? others : [chosen];
  const { url, reachable } = joinAddress(view.code, location.origin, first);
  const secret = readOwnStage()?.secret ?? '';
  const end = async () => {
    await tellStage({ type: 'end' });
    writeOwnStage(null);
  };
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-wrap items-center gap-6">
        <QrCard url={url} />
        <div className="min-w-56 flex-1">
          <p className="text-ink-2 text-sm">{words.code}</p>
          <p
            className="mono font-bold text-[34px] leading-10 tracking-wide"
            data-testid="stage-code"
          >
            {formatCode(view.code)}
          </p>
          <p className="mt-3 text-ink-2 text-sm">{words.joinAt}</p>
          <p className="mono break-all" data-testid="join-url">
            {url}
          </p>
          <p className="mt-2 flex flex-wrap items-center gap-3">
            <CopyButton text={() => url} what={words.copyLink} className={smallButton} />
            <span role="status" data-testid="panel-viewers">
              {words.viewers(desk?.viewers ?? 0)}
            </span>
          </p>
        </div>
      </div>
      {!reachable && (
        <p className="border-run border-l-2 pl-3" data-testid="loopback-note">
          {words.loopback}
        </p>
      )}
      {others.length > 1 && (
        <div>
          <p className="text-ink-2 text-sm">{words.otherAddresses}</p>
          <p className="mt-1.5 flex flex-wrap gap-2">
            {others.map((origin) => (
              <button
                key={origin}
                type="button"
                className={smallButton}
                aria-label={words.takeAddress(origin)}
                aria-pressed={url.startsWith(`${origin}/`)}
                onClick={() => setChosen(origin)}
              >
                <span className="mono text-sm">{origin.replace('http://', '')}</span>
              </button>
            ))}
          </p>
        </div>
      )}
      <ul className="flex flex-col gap-3 border-hairline border-t pt-4">
        <Way
          href={`/present/${formatCode(view.code)}#${secret}`}
          name={words.openConsole}
          means={words.consoleMeans}
          testId="open-console"
        />
        <Way
          href={`/j/${formatCode(view.code)}`}
          name={words.openScreen}
          means={words.screenMeans}
          testId="open-screen"
        />
      </ul>
      <p className="flex flex-wrap gap-2 border-hairline border-t pt-4">
        {sure ? (
          <>
            <button
              type="button"
              className="min-h-9 rounded-md border border-fail px-3 pt-0.5 font-semibold text-fail max-md:min-h-11"
              data-testid="end-sure"
              onClick={() => void end()}
            >
              {words.endSure}
            </button>
            <button type="button" className={smallButton} onClick={() => setSure(false)}>
              {words.keep}
            </button>
          </>
        ) : (
          <button
            type="button"
            className={smallButton}
            data-testid="end-session"
            onClick={() => setSure(true)}
          >
            {words.end}
          </button>
        )}
      </p>
    </div>
  );
}

function Way({
  href,
  name,
  means,
  testId,
}: {
  readonly href: string;
  readonly name: string;
  readonly means: string;
  readonly testId: string;
}) {
  return (
    <li className="flex items-center gap-4">
      <span className="min-w-0 flex-1 text-ink-2">{means}</span>
      <a
        href={href}
        target="_blank"
        rel="noreferrer"
        className={`${smallButton} grid flex-none place-items-center`}
        data-testid={testId}
      >
        {name}
      </a>
    </li>
  );
}
