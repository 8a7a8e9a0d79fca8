import { createStore } from 'zustand/vanilla';
import type { Micros } from '#engine';
import type { StationId } from '#model';
import type { ThingId } from '#model/thing';
import type { InspectorTab } from '../inspector/inspector-tab';
import type { Loop } from './loop';
import type { Cursor } from './playhead';
import type { Speed } from './speed';

/** Where this viewer looks. Nothing of it reaches the room. */
export interface ViewState {
  /** The run that the viewer chose; null follows the newest. */
  readonly picked: number | null;
  readonly cursor: Cursor;
  /** The newest event moment that is shown: everything drawn in words changes with it. */
  readonly moment: Micros;
  /** The slider is being dragged: announcements are silent. */
  readonly scrubbing: boolean;
  /** This viewer's speed for replays; null: the room's. */
  readonly speed: Speed | null;
  /** The stretch that the viewer marked to play it over and over. */
  readonly loop: Loop | null;
  /** The station the inspector is held at; null: it follows the run. */
  readonly selected: StationId | null;
  /** The inspector's tab as chosen while `under` was selected; under another selection the inspector chooses. */
  readonly tab: { readonly name: InspectorTab; readonly under: StationId | null } | null;
  /** What the viewer chose, marked alike in the map, the timeline, the story and the table. */
  readonly thing: ThingId | null;
  /** What the pointer or the focus rests on, marked more lightly in all of them. */
  readonly hovered: ThingId | null;
}

export const viewStore = createStore<ViewState>(() => ({
  picked: null,
  cursor: { kind: 'live' },
  moment: 0,
  scrubbing: false,
  speed: null,
  loop: null,
  selected: null,
  tab: null,
  thing: null,
  hovered: null,
}));
