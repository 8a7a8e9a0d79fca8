'use client';
import { ComposePanel } from '../compose/compose-panel';
import { LintSummary } from '../compose/lint-summary';
import { QuestionCard } from '../compose/question-card';
import { Inspector } from '../inspector/inspector';
import { shellWords } from '../words/shell-base';
import { Dialog } from './dialog';
import { late } from './late';
import { closeLayer, type Layer, openLayer } from './ui-store';
import { useShownRun } from './use-shown-run';

const ShortcutSheet = late(() =>
  import('../keyboard/shortcut-sheet').then((part) => part.ShortcutSheet),
);

const ComparePanel = late(() =>
  import('../compare/compare-panel').then((part) => part.ComparePanel),
);
const HistoryPanel = late(async () => {
  // A run of another day may have called from any source.
  await import('#engine/sources/catalogue');
  return (await import('../history/history-panel')).HistoryPanel;
});
const TakeAlongPanel = late(() =>
  import('../take-along/take-along-panel').then((part) => part.TakeAlongPanel),
);
const PresentPanel = late(() => import('../stage/present-panel').then((part) => part.PresentPanel));
const SearchDialog = late(() =>
  import('../keyboard/search-dialog').then((part) => part.SearchDialog),
);

const CommandPalette = late(() =>
  import('../keyboard/command-palette').then((part) => part.CommandPalette),
);

const TimeSheet = late(() => import('../transport/time-sheet').then((part) => part.TimeSheet));

/** The sheet, drawer or dialogue that is open. */
export function Layers({ layer, phone }: { readonly layer: Layer; readonly phone: boolean }) {
  switch (layer) {
    case 'shortcuts':
      return <ShortcutSheet onClose={closeLayer} />;
    case 'search':
      return <SearchDialog onClose={closeLayer} />;
    case 'palette':
      return <CommandPalette onClose={closeLayer} />;
    case 'time':
      return <TimeSheet onClose={closeLayer} />;
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
              <div className="mt-2">
                <QuestionCard />
              </div>
              <div className="mt-2 flex gap-2">
                <button
                  type="button"
                  className="h-12 flex-1 rounded-xl border border-control font-semibold"
                  data-testid="share"
                  onClick={() => {
                    openLayer('share');
                  }}
                >
                  {shellWords.share}
                </button>
                <button
                  type="button"
                  className="h-12 flex-1 rounded-xl border border-control font-semibold"
                  data-testid="present"
                  onClick={() => {
                    openLayer('present');
                  }}
                >
                  {shellWords.present}
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
    case 'compare':
      return <ComparePanel phone={phone} onClose={closeLayer} />;
    case 'history':
      return <HistoryPanel phone={phone} onClose={closeLayer} />;
    case 'share':
      return <TakeAlongPanel phone={phone} onClose={closeLayer} />;
    case 'present':
      return <PresentPanel phone={phone} onClose={closeLayer} />;
    default:
      return layer satisfies never;
  }
}

function ShownInspector() {
  const { state } = useShownRun();
  return <Inspector state={state} />;
}
