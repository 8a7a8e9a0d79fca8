'use client';
import { ComposePanel } from '../compose/compose-panel';
import { LintSummary } from '../compose/lint-summary';
import { Inspector } from '../inspector/inspector';
import { shellWords } from '../words/shell-base';
import { Dialog } from './dialog';
import { late } from './late';
import { shareLink } from './share-link';
import { closeLayer, type Layer } from './ui-store';
import { useShownRun } from './use-shown-run';

const ShortcutSheet = late(() =>
  import('../keyboard/shortcut-sheet').then((part) => part.ShortcutSheet),
);

/** The sheet, drawer or dialogue that is open. */
export function Layers({ layer, phone }: { readonly layer: Layer; readonly phone: boolean }) {
  switch (layer) {
    case 'shortcuts':
      return <ShortcutSheet onClose={closeLayer} />;
    case 'inspector':
      return (
        <Dialog
          title={shellWords.inspector}
          place={phone ? 'sheet' : 'drawer'}
          onClose={closeLayer}
          testId="inspector-layer"
        >
          <ShownInspector />
        </Dialog>
      );
    case 'compose':
      return (
        <Dialog
          title={shellWords.compose}
          place="sheet"
          onClose={closeLayer}
          testId="compose-layer"
          footer={
            <>
              <LintSummary />
              <div className="mt-2 flex gap-2">
                <button
                  type="button"
                  className="h-12 flex-1 rounded-xl border border-control font-semibold"
                  data-testid="share"
                  onClick={() => {
                    closeLayer();
                    void shareLink();
                  }}
                >
                  {shellWords.share}
                </button>
                <button
                  type="button"
                  className="h-12 flex-1 rounded-xl bg-ink font-semibold text-ground"
                  onClick={closeLayer}
                >
                  {shellWords.done}
                </button>
              </div>
            </>
          }
        >
          <ComposePanel />
        </Dialog>
      );
    default:
      return layer satisfies never;
  }
}

function ShownInspector() {
  const { state } = useShownRun();
  return <Inspector state={state} />;
}
