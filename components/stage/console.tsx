'use client';
import { useEffect } from 'react';
import { formatCode } from '#model/stage-code';
import type { StageDesk, StageRole, StageView } from '#protocol';
import { focusPlaceOf, matchShortcut } from '../keyboard/match-shortcut';
import {
  inForce,
  ownKeysSetting,
  readOwnKeys,
  shortcutsSetting,
  withOwnKeys,
} from '../keyboard/own-keys';
import type { StageActionId } from '../keyboard/shortcuts';
import { useLive } from '../live/use-live';
import { BrandMark } from '../shell/brand-mark';
import { readSetting } from '../shell/setting';
import { ThemeToggle } from '../shell/theme-toggle';
import { presentWords as words } from '../words/present';
import { ConsoleControls } from './console-controls';
import { ConsoleNow } from './console-now';
import { DeskFigures } from './desk-figures';
import { HandOver } from './hand-over';
import { performStage } from './perform-stage';
import { PollDesk } from './poll-desk';
import { Preflight } from './preflight';
import { StageClock } from './stage-clock';
import { StopList } from './stop-list';

export interface ConsoleProps {
  readonly view: StageView;
  readonly desk: StageDesk;
  readonly role: StageRole;
  readonly code: string;
}

/** Notes, the next stop, the controls, and what the room does: for the presenter's eyes. */
export function Console({ view, desk, role, code }: ConsoleProps) {
  usePresenterKeys();
  const connection = useLive((live) => live.connection);
  const refusal = useLive((live) => live.refusal);
  return (
    <div className="flex min-h-dvh flex-col" data-testid="console" data-state={connection}>
      <header className="flex min-h-13 flex-wrap items-center gap-x-4 gap-y-1 border-hairline border-b bg-panel px-5 py-1.5">
        <BrandMark size={24} />
        <h1
          className="min-w-0 flex-1 truncate pt-0.5 font-bold text-lg max-md:basis-3/4"
          title={view.title}
        >
          {view.title}
        </h1>
        <p className="mono font-semibold">{formatCode(code)}</p>
        <p data-testid="viewers" role="status">
          {words.viewers(desk.viewers)}
        </p>
        <StageClock />
        <ThemeToggle />
      </header>
      <div role="alert">
        {connection === 'lost' && <Alert>{words.lost}</Alert>}
        {connection === 'live' && refusal && <Alert>{refusal.message}</Alert>}
      </div>
      <main className="grid flex-1 content-start gap-x-8 gap-y-6 p-5 min-[1100px]:grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)]">
        <div className="flex min-w-0 flex-col gap-6">
          <ConsoleNow desk={desk} />
          <ConsoleControls view={view} />
          <StopList view={view} desk={desk} />
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <PollDesk view={view} desk={desk} />
          <DeskFigures desk={desk} role={role} />
          <HandOver desk={desk} role={role} code={code} />
          <Preflight desk={desk} view={view} code={code} />
        </div>
      </main>
    </div>
  );
}

const Alert = ({ children }: { readonly children: string }) => (
  <p className="border-hairline border-b bg-raised px-5 py-2">{children}</p>
);

/** The keys of the registry's presenter scope, and whatever a person chose in their place. */
function usePresenterKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const own = withOwnKeys(readOwnKeys(readSetting(ownKeysSetting)));
      const table = inForce(
        own.flatMap((one) => (one.scope === 'presenter' ? [{ ...one, scope: 'workbench' }] : [])),
        { layer: false, singleKeys: readSetting(shortcutsSetting) !== 'off' },
      );
      const action = matchShortcut(event, focusPlaceOf(document.activeElement), table);
      if (action === null) return;
      event.preventDefault();
      performStage(action as StageActionId);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
