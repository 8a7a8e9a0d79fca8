'use client';
import { type ReactNode, useEffect, useRef, useState } from 'react';

/** Well after the page is ready, as lint. */
const idleAfterMs = 1_000;

/** What stands below the fold: shown when somebody scrolls there, or when the page has nothing better to do. */
export function WhenIdle({
  fallback,
  children,
}: {
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}) {
  const [shown, setShown] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const show = () => setShown(true);
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) show();
    });
    if (place.current) observer.observe(place.current);
    const timer = setTimeout(() => {
      if (typeof requestIdleCallback === 'function') requestIdleCallback(show, { timeout: 2_000 });
      else show();
    }, idleAfterMs);
    return () => {
      observer.disconnect();
      clearTimeout(timer);
    };
  }, []);
  return shown ? children : <div ref={place}>{fallback}</div>;
}
