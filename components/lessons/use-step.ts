'use client';
import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { type Step, stepOf } from './steps';

const listeners = new Set<() => void>();

/** The step that the address names, so that a lesson can be linked to and reloaded where one was. */
export const useStep = (): Step =>
  useSyncExternalStore(
    subscribe,
    () => stepOf(location.hash),
    () => 'predict',
  );

/** Goes to a step: it gets the focus, and stays out of the browser’s history. */
export function goToStep(step: Step): void {
  const { pathname, search } = location;
  history.replaceState(null, '', step === 'predict' ? pathname + search : `#${step}`);
  // At once, so that the next key goes to the step and not to what was there before it.
  flushSync(() => {
    for (const listener of listeners) listener();
  });
  document.getElementById('step')?.focus();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('hashchange', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('hashchange', listener);
  };
}
