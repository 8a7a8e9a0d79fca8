import { viewStore } from '../live/view-store';
import type { InspectorTab } from './inspector-tab';

/** Shows a tab until another station is selected. */
export const chooseTab = (name: InspectorTab): void =>
  viewStore.setState(({ selected }) => ({ tab: { name, under: selected } }));
