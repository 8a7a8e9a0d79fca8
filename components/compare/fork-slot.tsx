'use client';
import { useStore } from 'zustand';
import { late } from '../shell/late';
import { uiStore } from '../shell/ui-store';

const ForkCard = late(() => import('./fork-card').then((part) => part.ForkCard));

/** The card of the fork that the page is in. */
export function ForkSlot() {
  return useStore(uiStore, ({ forked }) => forked) && <ForkCard />;
}
