'use client';
import { useEffect, useEffectEvent } from 'react';

/** Calls back before each painted frame with the wall time in milliseconds. Browsers stop it while the page is hidden. */
export function useFrame(onFrame: (wallMs: number) => void): void {
  const latest = useEffectEvent(onFrame);
  useEffect(() => {
    let request = 0;
    const frame = (wallMs: number) => {
      latest(wallMs);
      request = requestAnimationFrame(frame);
    };
    request = requestAnimationFrame(frame);
    return () => cancelAnimationFrame(request);
  }, []);
}
