'use client';
import dynamic from 'next/dynamic';
import { useStore } from 'zustand';
import type { RunState } from '#model';
import { ComposePanel } from '../compose/compose-panel';
import { Inspector } from '../inspector/inspector';
import { copyLink } from '../share/copy-link';
import { Dialog } from './dialog';
import { closeLayer, tell, uiStore } from './ui-store';

const ShortcutSheet = dynamic(
  () => import('../keyboard/shortcut-sheet').then((part) => part.ShortcutSheet),
  {
    ssr: false,
  },
);

/** The sheet, drawer or dialogue that is open. */
export function Layers({ state, phone }: { readonly state: RunState; readonly phone: boolean }) {
  const layer = useStore(uiStore, (ui) => ui.layer);
  switch (layer) {
    case null:
      return null;
    case 'shortcuts':
      return <ShortcutSheet onClose={closeLayer} />;
    case 'inspector':
      return (
        <Dialog
          title="Inspector"
          place={phone ? 'sheet' : 'drawer'}
          onClose={closeLayer}
          testId="inspector-layer"
        >
          <Inspector state={state} />
        </Dialog>
      );
    case 'compose':
      return (
        <Dialog
          title="Compose"
          place="sheet"
          onClose={closeLayer}
          testId="compose-layer"
          footer={
            <div className="flex gap-2">
              <button
                type="button"
                className="h-12 flex-1 rounded-xl border border-control font-semibold"
                data-testid="share"
                onClick={async () => {
                  closeLayer();
                  tell(await copyLink());
                }}
              >
                Share
              </button>
              <button
                type="button"
                className="h-12 flex-1 rounded-xl bg-ink font-semibold text-ground"
                onClick={closeLayer}
              >
                Done
              </button>
            </div>
          }
        >
          <ComposePanel />
        </Dialog>
      );
    default:
      return layer satisfies never;
  }
}
