'use client';
import { useEffect } from 'react';
import { viewStore } from '../live/view-store';

/** A run of which less than this is in sight is not what somebody looks at, in pixels. */
const inSight = 160;

/** Keeps the step the run is at in sight while time passes, for who looks at the run and not at the text above it. */
export function useFollowTrack(moment: number): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the moment is what moves the step on the page
  useEffect(() => {
    if (viewStore.getState().cursor.kind === 'held') return;
    const track = document.querySelector('[data-testid="track"]');
    const step = track?.querySelector('[aria-current="step"]');
    if (!track || !step || track.getBoundingClientRect().top > innerHeight - inSight) return;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    step.scrollIntoView({ block: 'nearest', behavior: still ? 'instant' : 'smooth' });
  }, [moment]);
}
