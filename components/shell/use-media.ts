'use client';
import { useSyncExternalStore } from 'react';

/** Whether the media query holds; null before the page knows, when everything must be rendered and CSS decides. */
export const useMedia = (query: string): boolean | null =>
  useSyncExternalStore<boolean | null>(
    (onChange) => {
      const media = matchMedia(query);
      media.addEventListener('change', onChange);
      return () => media.removeEventListener('change', onChange);
    },
    () => matchMedia(query).matches,
    () => null,
  );
