import { createStore } from 'zustand/vanilla';
import type { NotedBeat, StageDesk, StageJoined, StageRole, StageView } from '#protocol';

/** What this page knows of the presented room it is in. */
export interface StageState {
  /** Null in a room that nobody presents. */
  readonly view: StageView | null;
  readonly role: StageRole;
  /** Null for viewers. */
  readonly desk: StageDesk | null;
  /** Whether this page looks where the presenter does. */
  readonly following: boolean;
  /** This browser's own vote on the question that is asked. */
  readonly vote: { readonly poll: number; readonly option: number } | null;
}

export const stageStore = createStore<StageState>(() => ({
  view: null,
  role: 'viewer',
  desk: null,
  following: true,
  vote: null,
}));

/** Takes what a join said of the stage. */
export const applyStage = ({ view, role, desk }: StageJoined): void =>
  stageStore.setState({ view, role, desk });

/** Takes a change, unless it is overtaken by a newer one. */
export const applyStageView = (view: StageView): void => {
  const known = stageStore.getState().view;
  if (known === null || known.code !== view.code || view.revision >= known.revision) {
    stageStore.setState({ view });
  }
};

/** Takes what presenters are told; null: this page is a viewer from here on. */
export const applyDesk = (desk: StageDesk | null): void =>
  stageStore.setState(
    desk === null
      ? { desk, role: 'viewer' }
      : { desk: unconfirmed === null ? desk : { ...desk, beats: unconfirmed } },
  );

/** Stops that this page has sent and that the server has not answered yet. */
let unconfirmed: readonly NotedBeat[] | null = null;

/** Shows changed stops at once: desks are told only now and then, and what is changed next must build on these. */
export function expectBeats(beats: readonly NotedBeat[]): void {
  unconfirmed = beats;
  const { desk } = stageStore.getState();
  if (desk !== null) stageStore.setState({ desk: { ...desk, beats } });
}

/** The server has answered: desks from now on hold these stops, or those before them if it refused. */
export function confirmBeats(beats: readonly NotedBeat[]): void {
  if (unconfirmed === beats) unconfirmed = null;
}
