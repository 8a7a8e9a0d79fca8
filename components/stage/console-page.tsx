'use client';
/* oxlint-disable next/no-html-link-for-pages -- the page must be loaded anew to leave its room */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { readCode } from '#model/stage-code';
import { useLive } from '../live/use-live';
import { late } from '../shell/late';
import { useTheme } from '../shell/theme';
import { presentWords as words } from '../words/present';
import { JoinMessage } from './join-message';
import { useStage } from './use-stage';

const Console = late(() => import('./console').then((part) => part.Console));

/** What the address of a console holds: the code in its path, the key behind the #, which never reaches a server. */
interface Key {
  readonly code: string;
  readonly secret: string;
  /** A link that was handed over does nothing before it is confirmed. */
  readonly handed: boolean;
}

const handed = 'hand-';

/** The address of this page changes only by its own doing. */
const never = () => () => {};

const addressNow = (): string => `${location.pathname}${location.hash}`;

function keyIn(address: string): Key | null {
  const [path = '', fragment = ''] = address.split('#');
  const code = readCode(decodeURIComponent(path.split('/')[2] ?? ''));
  const isHanded = fragment.startsWith(handed);
  const secret = isHanded ? fragment.slice(handed.length) : fragment;
  return code === null || secret === '' ? null : { code, secret, handed: isHanded };
}

/** The presenter's second window, and the page of a device that the stage is handed to. */
export function ConsolePage() {
  useTheme();
  const address = useSyncExternalStore(never, addressNow, () => null);
  const [taken, setTaken] = useState(false);
  if (address === null) return <JoinMessage title={words.console} testId="console-opening" />;
  const key = keyIn(address);
  if (key === null) {
    return (
      <JoinMessage
        title={words.console}
        detail={words.noCode}
        action={words.toWorkbench}
        onAction={() => location.assign('/')}
        testId="console-nowhere"
      />
    );
  }
  if (key.handed && !taken) {
    return (
      <JoinMessage
        title={words.takeOverTitle}
        detail={words.takeOverMeans}
        action={words.takeOver}
        onAction={() => {
          history.replaceState(null, '', `${location.pathname}#${key.secret}`);
          setTaken(true);
        }}
        testId="take-over"
      />
    );
  }
  return <Opened code={key.code} secret={key.secret} />;
}

function Opened({ code, secret }: { readonly code: string; readonly secret: string }) {
  useEffect(() => {
    let stop: (() => void) | null = null;
    let stopped = false;
    void import('./stage-session').then(({ startStageSession }) => {
      if (!stopped) stop = startStageSession({ code, secret });
    });
    return () => {
      stopped = true;
      stop?.();
    };
  }, [code, secret]);
  const connection = useLive((live) => live.connection);
  const refusal = useLive((live) => live.refusal);
  const view = useStage((stage) => stage.view);
  const role = useStage((stage) => stage.role);
  const desk = useStage((stage) => stage.desk);
  if (connection === 'refused' || connection === 'outdated') {
    return (
      <JoinMessage
        title={words.console}
        detail={refusal?.message}
        action={words.toWorkbench}
        onAction={() => location.assign('/')}
        testId="console-refused"
      />
    );
  }
  if (view === null) return <JoinMessage title={words.console} testId="console-opening" />;
  if (view.phase === 'ended') {
    return (
      <JoinMessage
        title={words.ended}
        action={words.toWorkbench}
        onAction={() => location.assign('/')}
        testId="console-ended"
      />
    );
  }
  if (role === 'viewer' || desk === null) {
    return (
      <JoinMessage
        title={words.takenBack}
        action={words.watchInstead}
        onAction={() => location.assign(`/j/${code}`)}
        testId="console-taken-back"
      />
    );
  }
  return <Console view={view} desk={desk} role={role} code={code} />;
}
