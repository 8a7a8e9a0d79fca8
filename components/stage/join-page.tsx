'use client';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { formatCode, readCode } from '#model/stage-code';
import { useLive } from '../live/use-live';
import { late } from '../shell/late';
import { useTheme } from '../shell/theme';
import { stageWords as words } from '../words/stage';
import { CodeForm } from './code-form';
import { JoinMessage } from './join-message';
import { StageBar } from './stage-bar';
import { useStage } from './use-stage';
import { Waiting } from './waiting';

const Follower = late(() => import('./follower').then((part) => part.Follower));
const EndedPage = late(() => import('./ended-page').then((part) => part.EndedPage));
const PollCard = late(() => import('./poll-card').then((part) => part.PollCard));

/** The page of a viewer: a code, and then what the presenter shows. */
export function JoinPage() {
  useTheme();
  // Known in the browser alone: the page is one file for all codes.
  const code = useSyncExternalStore(never, codeInAddress, () => undefined);
  if (code === null) return <CodeForm onCode={enter} />;
  return <Joined code={code} />;
}

/** The address of this page does not change while it is open. */
const never = () => () => {};

/** `/j/K7M-4QX`; null where none is, or none that can be one. */
const codeInAddress = (): string | null =>
  readCode(decodeURIComponent(location.pathname.split('/')[2] ?? ''));

/** The page is loaded anew: it leaves what it was in. */
const enter = (code: string): void => location.assign(`/j/${formatCode(code)}`);

function Joined({ code }: { readonly code: string | undefined }) {
  useSession(code);
  const connection = useLive((live) => live.connection);
  const refusal = useLive((live) => live.refusal);
  const hasRun = useLive(({ index }) => index.lastRun > 0);
  const view = useStage((stage) => stage.view);
  const [again, setAgain] = useState(false);
  const shown = code === undefined ? '' : formatCode(code);
  if (connection === 'outdated') {
    return (
      <JoinMessage
        title={words.outdated}
        action={words.reload}
        onAction={() => location.reload()}
        testId="stage-outdated"
      />
    );
  }
  if (connection === 'refused') {
    const isWrong = refusal?.code === 'unknownCode';
    return (
      <JoinMessage
        title={isWrong ? words.refusedTitle : words.fullTitle}
        detail={refusal?.message}
        action={isWrong ? words.anotherCode : words.tryAgain}
        onAction={() => (isWrong ? location.assign('/j') : location.reload())}
        testId="stage-refused"
      />
    );
  }
  if (view === null) {
    return (
      <JoinMessage title={words.joining(shown)} detail={words.joiningHint} testId="stage-joining" />
    );
  }
  if (view.phase === 'ended' && !again) return <EndedPage onLookAgain={() => setAgain(true)} />;
  if (view.blank) {
    return <JoinMessage title={view.title} detail={words.blank} testId="stage-blank" />;
  }
  return (
    <div
      className="flex min-h-dvh flex-col md:[@media(min-height:40rem)]:h-dvh"
      data-testid="stage"
      data-state={connection}
      data-phase={view.phase}
    >
      <StageBar view={view} />
      {hasRun ? (
        <Follower view={view} />
      ) : (
        <Waiting>{view.poll && <PollCard poll={view.poll} />}</Waiting>
      )}
    </div>
  );
}

/** Joins once the page can be read, and leaves with it. */
function useSession(code: string | undefined): void {
  useEffect(() => {
    if (code === undefined) return;
    let stop: (() => void) | null = null;
    let stopped = false;
    void Promise.all([import('./stage-session'), import('./voter')]).then(
      ([{ startStageSession }, { voterName }]) => {
        if (!stopped) stop = startStageSession({ code, voter: voterName() });
      },
    );
    return () => {
      stopped = true;
      stop?.();
    };
  }, [code]);
}
