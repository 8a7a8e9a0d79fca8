'use client';
import { useStore } from 'zustand';
import { type ComposeState, composeStore } from './compose-store';

/** A part of what is composed. */
export const useCompose = <T>(select: (state: ComposeState) => T): T =>
  useStore(composeStore, select);
