'use client';
import { type ReactNode, useEffectEvent, useId, useLayoutEffect, useRef } from 'react';
import { shellWords } from '../words/shell-base';
import { CloseIcon } from './icons';

export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Where it opens: a centred card, a wide one, a sheet from below, or a drawer from the right. */
  readonly place?: 'centre' | 'bench' | 'sheet' | 'drawer';
  readonly testId: string;
  /** Stands still below the scrolling content. */
  readonly footer?: ReactNode;
}

const places: Readonly<Record<NonNullable<DialogProps['place']>, string>> = {
  centre: 'm-auto w-[min(34rem,calc(100vw-2rem))] max-h-[calc(100dvh-2rem)] rounded-xl border',
  bench: 'm-auto w-[min(58rem,calc(100vw-2rem))] max-h-[calc(100dvh-2rem)] rounded-xl border',
  sheet: 'mx-0 mt-auto mb-0 w-full max-w-full max-h-[92dvh] rounded-t-2xl border-t',
  drawer: 'ml-auto mr-0 my-0 h-dvh max-h-dvh w-[min(23rem,100vw)] max-w-full border-l',
};

/** A modal layer: focus stays inside, Escape and a click beside it close it, focus goes back to where it was. */
export function Dialog({
  title,
  onClose,
  children,
  place = 'centre',
  testId,
  footer,
}: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const close = useEffectEvent(onClose);
  // Before the element is gone: only then does closing it give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return;
    element.showModal();
    // A click on the backdrop has the dialog itself as its target.
    const onClick = (event: MouseEvent) => {
      if (event.target === element) close();
    };
    element.addEventListener('click', onClick);
    return () => {
      element.removeEventListener('click', onClick);
      element.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      data-testid={testId}
      className={`${places[place]} flex-col overflow-hidden border-hairline bg-panel text-ink backdrop:bg-black/50 open:flex`}
      onCancel={(event) => {
        event.preventDefault();
        // That of a dialogue inside this one comes by here too.
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className="flex min-h-0 flex-1 flex-col">
        <div className="flex flex-none items-center justify-between gap-4 border-hairline border-b py-1.5 pr-2 pl-5">
          <h2 id={heading} className="font-semibold text-lg">
            {title}
          </h2>
          <button
            type="button"
            className="grid size-11 place-items-center rounded-lg text-ink-2 hover:text-ink"
            aria-label={shellWords.close}
            onClick={onClose}
          >
            <CloseIcon />
          </button>
        </div>
        <div className="relative flex min-h-0 flex-1 flex-col overflow-y-auto overscroll-contain p-5">
          {children}
        </div>
        {footer && <div className="flex-none border-hairline border-t p-4">{footer}</div>}
      </div>
    </dialog>
  );
}
