'use client';
/* oxlint-disable next/no-html-link-for-pages -- the page must be loaded anew to leave its room */
import type { ReactNode } from 'react';
import { pageWords } from '../words/pages';
import { BrandMark } from './brand-mark';
import { useTheme } from './theme';

export interface PageMessageProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly onRetry?: () => void;
}

/** A page that has only something to say, and the way on. */
export function PageMessage({ title, children, onRetry }: PageMessageProps) {
  useTheme();
  return (
    <main className="mx-auto flex min-h-dvh max-w-xl flex-col justify-center gap-4 p-6">
      <BrandMark size={40} />
      <h1 className="font-semibold text-2xl">{title}</h1>
      <p className="text-ink-2 text-lg">{children}</p>
      <p className="flex gap-3">
        {onRetry && (
          <button
            type="button"
            className="h-11 rounded-lg bg-action px-5 font-bold text-on-action"
            onClick={onRetry}
          >
            {pageWords.retry}
          </button>
        )}
        <a
          href="/"
          className="grid h-11 place-items-center rounded-lg border border-control px-5 font-semibold"
        >
          {pageWords.toWorkbench}
        </a>
      </p>
    </main>
  );
}
