'use client';
import { useEffect } from 'react';
import { layoutShown } from './layout-shown';
import { loadWhenIdle } from './load-ahead';

/** Joins the room that the address asks for and keeps page, room and address together while the page is open. */
export function useSession(): void {
  useEffect(() => {
    let stop: (() => void) | null = null;
    let stopped = false;
    // The socket and all that needs it come after the page can be read and used.
    void layoutShown.then(async ({ loadSession }) => {
      const { startSession } = await loadSession();
      if (stopped) return;
      const stopRoom = await startSession();
      const stopLoading = loadWhenIdle();
      const stopSession = () => {
        stopRoom();
        stopLoading();
      };
      if (stopped) stopSession();
      else stop = stopSession;
    });
    return () => {
      stopped = true;
      stop?.();
    };
  }, []);
}
