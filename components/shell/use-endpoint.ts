'use client';
import { useSyncExternalStore } from 'react';

const subscribe = () => () => {};

/** Where this server listens, as a terminal on this machine reaches it. */
export const useEndpoint = (): string =>
  useSyncExternalStore(
    subscribe,
    () => location.origin,
    () => 'http://localhost:3000',
  );
