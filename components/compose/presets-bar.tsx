'use client';
import { useState } from 'react';
import { useLive } from '../live/use-live';
import { late } from '../shell/late';
import { composeWords as words } from '../words/compose';
import { replaceDraft } from './compose-store';
import { smallButton } from './setting-row';
import { useCompose } from './use-compose';

const PresetsDialog = late(() => import('./presets-dialog').then((part) => part.PresetsDialog));

/** Offered while nothing has run: what most people wonder about. */
const offered = [
  ['three-runs', words.offers.threeRuns],
  ['status-200', words.offers.status200],
  ['fix-rescues', words.offers.fixRescues],
] as const;

/** The way to the presets, a few of them before the first run, and the way back from one. */
export function PresetsBar() {
  const [open, setOpen] = useState(false);
  const nothingRun = useLive(({ index }) => index.lastRun === 0);
  const replaced = useCompose((state) => state.replaced);
  return (
    <div className="flex flex-wrap items-center gap-1.5" data-testid="presets-bar">
      <button
        type="button"
        className={smallButton}
        aria-haspopup="dialog"
        id="presets"
        data-testid="presets"
        onClick={() => setOpen(true)}
      >
        {words.presets}
      </button>
      {replaced !== null && (
        <button
          type="button"
          className={smallButton}
          data-testid="undo-preset"
          onClick={() => {
            replaceDraft(replaced, null);
            document.getElementById('presets')?.focus();
          }}
        >
          {words.undoPreset}
        </button>
      )}
      {nothingRun && replaced === null && (
        <ul aria-label={words.presetsOffer} className="contents">
          {offered.map(([id, name]) => (
            <li key={id} className="contents">
              <button
                type="button"
                className={smallButton}
                data-testid={`offer-${id}`}
                onClick={() => void import('./load-preset').then((part) => part.loadPreset(id))}
              >
                {name}
              </button>
            </li>
          ))}
        </ul>
      )}
      {open && <PresetsDialog onClose={() => setOpen(false)} />}
    </div>
  );
}
