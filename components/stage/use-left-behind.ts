import { useLive } from '../live/use-live';
import { useStage } from './use-stage';

/** Whether the presenter goes on in another room than this page, which looks around in the one before. */
export function useLeftBehind(): boolean {
  const room = useLive((live) => live.room?.id ?? null);
  return useStage(
    ({ view, following }) => !following && view !== null && room !== null && view.room !== room,
  );
}
