'use client';
import { useStore } from 'zustand';
import { useCompose } from '../compose/use-compose';
import { late } from '../shell/late';
import { uiStore } from '../shell/ui-store';

const ForkCard = late(() => import('./fork-card').then((part) => part.ForkCard));
const ChangesCard = late(() => import('./changes-card').then((part) => part.ChangesCard));

/** The card of the fork that the page is in, or of the changes that the scenario makes on its way. */
export function ForkSlot() {
  const forked = useStore(uiStore, (ui) => ui.forked);
  const changes = useCompose(({ draft }) => draft.changes.length > 0);
  if (forked) return <ForkCard />;
  return changes && <ChangesCard />;
}
