import type { RunState } from '#model';
import type { TimelineStop } from '../timeline/stop-row';
import { useStage } from './use-stage';

const none: readonly TimelineStop[] = [];

/** The stops of a run that this page presents; none elsewhere, nor after the session. */
export function useStops({ startedAt }: RunState): readonly TimelineStop[] {
  const beats = useStage(({ view, role }) =>
    view === null || view.phase === 'ended' || role === 'viewer' ? none : view.beats,
  );
  return beats.map(({ id, at, title }) => ({ id, at: startedAt + at, title }));
}

/** All who follow are shown a stop that is behind; the room goes forward to one that is ahead. */
export async function goToStop({ id }: TimelineStop): Promise<void> {
  const [{ goToBeat }, { stageStore }] = await Promise.all([
    import('./perform-stage'),
    import('./stage-store'),
  ]);
  const beat = stageStore.getState().view?.beats.find((one) => one.id === id);
  if (beat !== undefined) goToBeat(beat);
}
