'use client';
import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { useShortcuts } from '../keyboard/use-shortcuts';
import { late } from './late';
import { layoutShown } from './layout-shown';
import { phoneQuery } from './layouts';
import { Notices } from './notices';
import { SkipLinks } from './skip-links';
import { Toast } from './toast';
import { uiStore } from './ui-store';
import { useMedia } from './use-media';
import { useSession } from './use-session';

/** Nobody needs a sheet before it is opened. */
const Layers = late(async () => (await (await layoutShown).loadLayers()).Layers);

const importWide = () =>
  import('./wide-workbench').then(({ WideWorkbench }) => ({ default: WideWorkbench }));
const importPhone = () =>
  import('./phone-workbench').then(({ PhoneWorkbench }) => ({ default: PhoneWorkbench }));
const onServer = typeof window === 'undefined';
const isPhone = (): boolean => matchMedia(phoneQuery).matches;
const never = new Promise<never>(() => {});

// The server renders both layouts and CSS shows one. A browser loads the code of that one only: the other stays the
// markup it is until it is removed. Asked for here, so that it is on its way before React starts.
const first = onServer ? null : isPhone() ? importPhone() : importWide();
const Wide = lazy(() => (onServer || !isPhone() ? importWide() : never));
const Phone = lazy(() => (onServer || isPhone() ? importPhone() : never));
void first;

// Constant elements: React then has no reason to touch what it has not hydrated yet.
const wide = (
  <Suspense>
    <Wide />
  </Suspense>
);
const phone = (
  <Suspense>
    <Phone />
  </Suspense>
);

/** The workbench: compose a call, invoke, watch its whole life. */
export function Workbench() {
  useSession();
  useShortcuts();
  const layer = useStore(uiStore, (ui) => ui.layer);
  // Before the page knows its width both layouts are there and CSS shows one, so that nothing shifts.
  const narrow = useMedia(phoneQuery);
  return (
    <div data-testid="workbench">
      <SkipLinks />
      {narrow !== true && (
        <div className={narrow === null ? 'max-md:hidden' : undefined}>{wide}</div>
      )}
      {narrow !== false && <div className={narrow === null ? 'md:hidden' : undefined}>{phone}</div>}
      <Notices />
      {layer && <Layers layer={layer} phone={narrow === true} />}
      <Toast />
    </div>
  );
}
