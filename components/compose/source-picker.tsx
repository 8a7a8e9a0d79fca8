'use client';
/* oxlint-disable jsx-a11y/click-events-have-key-events -- the combobox has the focus and handles the keys */
import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { EventSource, SourceId } from '#engine';
import { findSources } from '#engine/sources/find-sources';
import { chooseSource } from './compose-store';
import { useCompose } from './use-compose';

const groups = [
  { path: 'synchronous', name: 'Waits for the answer' },
  { path: 'asynchronous', name: 'Hands over an event and hangs up' },
  { path: 'polled', name: 'Lambda reads from it: not simulated yet, still to come' },
] as const satisfies readonly { readonly path: EventSource['path']; readonly name: string }[];

/** A list to search and to walk through by keyboard, grouped by what the caller does. */
export function SourcePicker({ onClose }: { readonly onClose: () => void }) {
  const chosen = useCompose(({ draft }) => draft.source);
  const [query, setQuery] = useState('');
  const [marked, setMarked] = useState<SourceId>(chosen);
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const found = findSources(query);
  const shown = groups.map((group) => ({
    ...group,
    sources: found.filter(({ path }) => path === group.path),
  }));
  const order = shown.flatMap(({ sources }) => sources);
  const active = order.find(({ id }) => id === marked) ?? order[0];

  useEffect(() => input.current?.focus(), []);
  const closeIfLeft = useEffectEvent((target: EventTarget | null) => {
    if (target instanceof Node && !box.current?.contains(target)) onClose();
  });
  useEffect(() => {
    const onLeave = (event: Event) => closeIfLeft(event.target);
    document.addEventListener('focusin', onLeave);
    document.addEventListener('pointerdown', onLeave);
    return () => {
      document.removeEventListener('focusin', onLeave);
      document.removeEventListener('pointerdown', onLeave);
    };
  }, []);

  const choose = (source: EventSource) => {
    if (source.path === 'polled') return;
    chooseSource(source.id);
    onClose();
  };
  const move = (to: EventSource | undefined) => {
    if (!to) return;
    setMarked(to.id);
    document.getElementById(optionId(to.id))?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = order.findIndex(({ id }) => id === active?.id);
    switch (event.key) {
      case 'ArrowDown':
        move(order[(at + 1) % order.length]);
        break;
      case 'ArrowUp':
        move(order[(at - 1 + order.length) % order.length]);
        break;
      case 'Enter':
        if (event.ctrlKey || event.metaKey) return;
        if (active) choose(active);
        break;
      case 'Escape':
        onClose();
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={box}
      className="absolute inset-x-0 top-full z-20 mt-1 flex max-h-[min(26rem,70dvh)] flex-col overflow-hidden rounded-lg border border-control bg-panel"
    >
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label="Search event sources"
        aria-expanded="true"
        aria-controls="source-list"
        aria-autocomplete="list"
        aria-activedescendant={active && optionId(active.id)}
        placeholder="Search: bucket, http, schedule…"
        autoComplete="off"
        spellCheck={false}
        className="m-2 flex-none rounded-md border border-control bg-raised px-3 py-2 placeholder:text-ink-3 max-md:min-h-11"
        data-testid="source-search"
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div
        id="source-list"
        role="listbox"
        aria-label="Event sources"
        tabIndex={-1}
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain pb-2"
      >
        {shown.map(({ path, name, sources }) =>
          sources.length === 0 ? null : (
            <div key={path} role="group" aria-labelledby={`source-group-${path}`}>
              <p
                id={`source-group-${path}`}
                className="px-3 pt-2 pb-1 font-semibold text-xs text-ink-3"
              >
                {name}
              </p>
              {sources.map((source) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the focus and handles the keys
                <div
                  key={source.id}
                  id={optionId(source.id)}
                  role="option"
                  tabIndex={-1}
                  aria-selected={source.id === chosen}
                  aria-disabled={path === 'polled' || undefined}
                  data-testid={`source-${source.id}`}
                  className={`px-3 py-1.5 max-md:min-h-11 ${path === 'polled' ? 'cursor-not-allowed text-ink-3' : 'cursor-pointer'} ${source.id === active?.id ? 'bg-raised' : ''} ${source.id === chosen ? 'border-platform border-l-3' : 'border-transparent border-l-3'}`}
                  onPointerMove={() => setMarked(source.id)}
                  onClick={() => choose(source)}
                >
                  <b className="block font-semibold">{source.name}</b>
                  <span className={`block text-sm ${path === 'polled' ? '' : 'text-ink-2'}`}>
                    {source.detail}
                  </span>
                </div>
              ))}
            </div>
          ),
        )}
      </div>
      <p role="status" className={order.length > 0 ? 'sr-only' : 'px-3 pb-3 text-sm text-ink-2'}>
        {order.length === 0
          ? `No source matches “${query}”.`
          : `${order.length} ${order.length === 1 ? 'source' : 'sources'}`}
      </p>
    </div>
  );
}

const optionId = (id: SourceId): string => `source-option-${id}`;
