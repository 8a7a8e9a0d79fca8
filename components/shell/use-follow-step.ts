'use client';
import { useEffect } from 'react';
import { viewStore } from '../live/view-store';

/** Where the run is at, in whichever view is shown. */
const currentStep = ['track', 'story-view', 'event-table']
  .map((view) => `[data-testid="${view}"] [aria-current="step"]`)
  .join();

/** Room above and below the step that is kept clear of the bars, in pixels. */
const margin = 150;

/** Scrolls so that the step the run is at stays in sight while time passes; not while the viewer looks back. */
export function useFollowStep(moment: number): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the moment is what moves the step on the page
  useEffect(() => {
    if (viewStore.getState().cursor.kind === 'held') return;
    const step = document.querySelector(currentStep);
    if (!step) return;
    const { top, bottom } = step.getBoundingClientRect();
    const below = bottom + margin - window.innerHeight;
    const above = top - margin;
    if (below <= 0 && above >= 0) return;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    window.scrollBy({ top: below > 0 ? below : above, behavior: still ? 'instant' : 'smooth' });
  }, [moment]);
}
