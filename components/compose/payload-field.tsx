'use client';
import { useState } from 'react';
import { late } from '../shell/late';
import { useCompose } from './use-compose';

const PayloadEditor = late(
  () => import('./payload-editor').then((part) => part.PayloadEditor),
  <div className="h-56" />,
);

/** The event, behind a line that opens: what the sources send is loaded when somebody looks. */
export function PayloadField() {
  const edited = useCompose(({ draft }) => draft.payload !== null);
  const [open, setOpen] = useState(false);
  return (
    <details
      className="group"
      data-testid="payload-panel"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary
        id="payload-summary"
        className="flex min-h-9 cursor-pointer items-baseline font-semibold text-xs text-ink-3 max-md:min-h-11"
      >
        <span>
          <span aria-hidden="true" className="mr-1.5 inline-block group-open:rotate-90">
            ›
          </span>
          Event payload{edited ? ', edited' : ''}
        </span>
      </summary>
      {open && <PayloadEditor />}
    </details>
  );
}
