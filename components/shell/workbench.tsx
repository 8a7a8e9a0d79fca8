'use client';
import dynamic from 'next/dynamic';
import { useShortcuts } from '../keyboard/use-shortcuts';
import { phoneQuery } from './layouts';
import { Notices } from './notices';
import { perform } from './perform';
import { PhoneWorkbench } from './phone-workbench';
import { SkipLinks } from './skip-links';
import { Toast } from './toast';
import { useMedia } from './use-media';
import { useSession } from './use-session';
import { useShownRun } from './use-shown-run';
import { WideWorkbench } from './wide-workbench';

/** Nobody needs a sheet before it is opened. */
const Layers = dynamic(() => import('./layers').then((part) => part.Layers), { ssr: false });

/** The workbench: compose a call, invoke, watch its whole life. */
export function Workbench() {
  useSession();
  useShortcuts(perform);
  const run = useShownRun();
  // Before the page knows its width both layouts are there and CSS shows one, so that nothing shifts.
  const phone = useMedia(phoneQuery);
  return (
    <div data-testid="workbench">
      <SkipLinks />
      {phone !== true && (
        <div className={phone === null ? 'max-md:hidden' : undefined}>
          <WideWorkbench run={run} announces={phone !== null} />
        </div>
      )}
      {phone !== false && (
        <div className={phone === null ? 'md:hidden' : undefined}>
          <PhoneWorkbench run={run} announces={phone !== null} />
        </div>
      )}
      <Notices />
      <Layers state={run.state} phone={phone === true} />
      <Toast />
    </div>
  );
}
