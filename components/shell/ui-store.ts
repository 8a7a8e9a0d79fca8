import { createStore } from 'zustand/vanilla';

/** A layer over the page. */
export type Layer =
  | 'compose'
  | 'inspector'
  | 'shortcuts'
  | 'time'
  | 'search'
  | 'palette'
  | 'compare'
  | 'history'
  | 'share'
  | 'present';

export interface UiState {
  readonly layer: Layer | null;
  readonly view: 'timeline' | 'story' | 'table';
  /** The page is in a fork. */
  readonly forked: boolean;
  /** What an action had to say, read aloud and shown for a moment. */
  readonly toast: { readonly id: number; readonly text: string } | null;
}

export const uiStore = createStore<UiState>(() => ({
  layer: null,
  view: 'timeline',
  forked: false,
  toast: null,
}));

export const openLayer = (layer: Layer): void => uiStore.setState({ layer });

export const closeLayer = (): void => uiStore.setState({ layer: null });

/** Tells in passing what an action did. */
export const tell = (text: string): void =>
  uiStore.setState(({ toast }) => ({ toast: { id: (toast?.id ?? 0) + 1, text } }));
