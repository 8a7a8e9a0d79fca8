'use client';
import { useStore } from 'zustand';
import type { LiveState } from './live-state';
import { liveStore } from './live-store';
import { type ViewState, viewStore } from './view-store';

/** A part of what the page knows of its room. */
export const useLive = <T>(select: (state: LiveState) => T): T => useStore(liveStore, select);

/** A part of where this viewer looks. */
export const useView = <T>(select: (state: ViewState) => T): T => useStore(viewStore, select);
