import { createStore } from 'zustand/vanilla';
import { type LiveState, startingState } from './live-state';

/** What this page knows of its room. Written by the connection alone. */
export const liveStore = createStore<LiveState>(() => startingState);
