import type { ViewState } from '../live/view-store';
import { viewStore } from '../live/view-store';
import { type StageState, stageStore } from './stage-store';

/** This page itself moves the view: not a sign that its viewer goes its own way. */
let steering = false;

/**
 * Keeps the view where the presenter looks, until the viewer touches it: from then on it is the viewer's own, and
 * nothing of that reaches the server. Returns what ends it.
 */
export function followPresenter(): () => void {
  const stops = [
    stageStore.subscribe((stage, before) => {
      if (stage.following && (!before.following || placeOf(stage) !== placeOf(before))) steer();
      if (stage.view?.spotlight !== before.view?.spotlight) light(stage);
    }),
    viewStore.subscribe((view, before) => {
      if (steering || (view.cursor === before.cursor && view.picked === before.picked)) return;
      stageStore.setState((stage) => ({ following: isWithPresenter(view, stage) }));
    }),
  ];
  steer();
  light(stageStore.getState());
  return () => {
    for (const stop of stops) stop();
  };
}

/** Looks where the presenter does again. */
export function rejoin(): void {
  stageStore.setState({ following: true });
  steer();
}

const placeOf = ({ view }: StageState): string =>
  view?.hold ? `${view.hold.run} ${view.hold.at}` : '';

/** A replay that has caught up with the room is where the presenter is, unless the presenter looks back. */
const isWithPresenter = ({ cursor, picked }: ViewState, { view }: StageState): boolean =>
  cursor.kind === 'live' && picked === null && (view?.hold ?? null) === null;

function steer(): void {
  const hold = stageStore.getState().view?.hold ?? null;
  steering = true;
  viewStore.setState(
    hold === null
      ? { picked: null, cursor: { kind: 'live' } }
      : { picked: hold.run, cursor: { kind: 'held', at: hold.at } },
  );
  steering = false;
}

async function light({ view }: StageState): Promise<void> {
  const { readThing } = await import('#model/thing');
  viewStore.setState({ thing: view?.spotlight ? readThing(view.spotlight) : null });
}
