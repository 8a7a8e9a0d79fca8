'use client';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { uiStore } from './ui-store';

const shownMs = 4_000;

/** What an action did, for a moment. */
export function Toast() {
  const toast = useStore(uiStore, (state) => state.toast);
  useEffect(() => {
    if (toast === null) return;
    const timer = setTimeout(() => uiStore.setState({ toast: null }), shownMs);
    return () => clearTimeout(timer);
  }, [toast]);
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-0 bottom-6 z-40 flex justify-center px-4 max-md:bottom-44"
    >
      {toast && (
        <p className="rounded-lg bg-ink px-4 py-2 text-ground" data-testid="toast">
          {toast.text}
        </p>
      )}
    </div>
  );
}
