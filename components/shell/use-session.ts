'use client';
import { useEffect } from 'react';
import { layoutShown } from './layout-shown';

/** Joins the room that the address asks for and keeps page, room and address together while the page is open. */
export function useSession(): void {
  useEffect(() => {
    let stop: (() => void) | null = null;
    let stopped = false;
    // The socket and all that needs it come after the page can be read and used.
    void Promise.all([import('./start-session'), layoutShown]).then(async ([{ startSession }]) => {
      if (stopped) return;
      const stopSession = await startSession();
      if (stopped) stopSession();
      else stop = stopSession;
    });
    return () => {
      stopped = true;
      stop?.();
    };
  }, []);
}
