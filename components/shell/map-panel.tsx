'use client';
import type { LifeState, RunState, StationId } from '#model';
import { isShownMoving, shownMoment } from '../live/shown';
import { useLive, useView } from '../live/use-live';
import { Legend } from '../look/legend';
import { hasChains } from '../map/possible-chains';
import { TransitMap } from '../map/transit-map';
import { Truths } from '../truths/truths';
import { late, lateWithRun } from './late';
import { RunFacts } from './run-facts';
import { usePaceText } from './use-pace-text';

const OwnerBand = lateWithRun(() => import('../truths/owner-band').then((part) => part.OwnerBand));

const ChainLines = late(() => import('../map/chain-lines').then((part) => part.ChainLines));

const legend: readonly LifeState[] = [
  'platform',
  'running',
  'succeeded',
  'failed',
  'dead',
  'waiting',
];

export interface MapPanelProps {
  readonly state: RunState;
  readonly onSelect: (station: StationId) => void;
}

/** The two truths over the map. */
export function MapPanel({ state, onSelect }: MapPanelProps) {
  const selected = useView((view) => view.selected);
  const pace = usePaceText();
  const moving = useMoving();
  const chained = hasChains(state);
  return (
    <div className="relative flex min-h-0 min-w-0 flex-col">
      <div className="flex-none px-7 pt-4.5 max-[1439.98px]:px-5 max-[1439.98px]:pt-3">
        <RunFacts state={state}>
          <Truths state={state} now={shownMoment} pace={pace} />
        </RunFacts>
      </div>
      <div className="min-h-0 flex-1 px-4 max-[1439.98px]:px-2" data-testid="map">
        <TransitMap
          state={state}
          clock={shownMoment}
          selected={selected}
          onSelect={onSelect}
          moving={moving}
        />
      </div>
      {chained && (
        <div className="min-h-11 flex-none px-7 max-[1439.98px]:px-5">
          <ChainLines state={state} clock={shownMoment} />
        </div>
      )}
      <div className="flex flex-none flex-col gap-1.5 px-7 pb-2.5 max-[1439.98px]:px-5">
        <div className="min-h-[39px] min-[1440px]:min-h-6">
          {state.run > 0 && <OwnerBand state={state} />}
        </div>
        <div className={chained ? '[@media(max-height:799.98px)]:hidden' : undefined}>
          <Legend states={legend} />
        </div>
      </div>
    </div>
  );
}

/** Whether arrivals are travelled. The clock's own rate says so; the frame-by-frame test would be needless here. */
function useMoving(): boolean {
  useView(({ cursor, picked }) => `${cursor.kind} ${picked}`);
  return useLive(isShownMoving);
}
