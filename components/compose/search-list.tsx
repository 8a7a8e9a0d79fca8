'use client';
/* oxlint-disable jsx-a11y/click-events-have-key-events -- the combobox has the focus and handles the keys */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { listMove } from './list-keys';

export interface Option<T extends string> {
  readonly id: T;
  readonly name: string;
  readonly detail: string;
  /** It cannot be chosen; the name of its group says why. */
  readonly refused: boolean;
}

export interface OptionGroup<T extends string> {
  readonly id: string;
  readonly name: string;
  readonly options: readonly Option<T>[];
}

export interface SearchListProps<T extends string> {
  /** Begins the ids of the parts, and their test ids. */
  readonly prefix: string;
  readonly label: string;
  readonly placeholder: string;
  readonly chosen: T | null;
  /** What matches the typed words. */
  readonly find: (query: string) => readonly OptionGroup<T>[];
  readonly nothing: (query: string) => string;
  readonly found: (count: number) => string;
  readonly onChoose: (id: T) => void;
  readonly onCancel: () => void;
}

/** A list to search and to walk through by keyboard: a combobox whose list is always there. */
export function SearchList<T extends string>(props: SearchListProps<T>) {
  const { prefix, label, placeholder, chosen, find, nothing, found, onChoose, onCancel } = props;
  const [query, setQuery] = useState('');
  const [marked, setMarked] = useState<T | null>(chosen);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const groups = find(query).filter(({ options }) => options.length > 0);
  const order = groups.flatMap(({ options }) => options);
  const active = order.find(({ id }) => id === marked) ?? order[0];
  const optionId = (id: T) => `${prefix}-option-${id}`;

  useEffect(() => {
    input.current?.focus();
    document
      .querySelector(`#${prefix}-list [aria-selected="true"]`)
      ?.scrollIntoView({ block: 'nearest' });
  }, [prefix]);

  const choose = (option: Option<T> | undefined) => {
    if (option?.refused === false) onChoose(option.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = order.findIndex(({ id }) => id === active?.id);
    const to = event.shiftKey || event.ctrlKey ? null : listMove(event.key, at, order.length);
    if (to !== null) {
      const next = order[to];
      if (next) {
        setMarked(next.id);
        document.getElementById(optionId(next.id))?.scrollIntoView({ block: 'nearest' });
      }
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) choose(active);
    else if (event.key === 'Escape') onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <>
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-controls={`${prefix}-list`}
        aria-autocomplete="list"
        aria-activedescendant={active && optionId(active.id)}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        className="m-2 flex-none rounded-md border border-control bg-raised px-3 py-2 placeholder:text-ink-3 max-md:min-h-11"
        data-testid={`${prefix}-search`}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setMarked(null);
          list.current?.scrollTo({ top: 0 });
        }}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        id={`${prefix}-list`}
        role="listbox"
        aria-label={label}
        tabIndex={-1}
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain pb-2"
      >
        {groups.map(({ id: group, name, options }) => (
          <div key={group} role="group" aria-labelledby={`${prefix}-group-${group}`}>
            <p
              id={`${prefix}-group-${group}`}
              className="sticky top-0 flex justify-between gap-3 bg-panel px-3 pt-2 pb-1 font-semibold text-ink-3 text-xs"
            >
              {name} <span className="tabular-nums">{options.length}</span>
            </p>
            {options.map((option) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the focus and handles the keys
              <div
                key={option.id}
                id={optionId(option.id)}
                role="option"
                tabIndex={-1}
                aria-selected={option.id === chosen}
                aria-disabled={option.refused || undefined}
                data-testid={`${prefix}-${option.id}`}
                data-active={option.id === active?.id || undefined}
                className={`scroll-mt-8 border-l-3 px-3 py-1.5 max-md:min-h-11 ${option.refused ? 'cursor-not-allowed text-ink-3' : 'cursor-pointer'} ${option.id === active?.id ? 'bg-raised outline-1 -outline-offset-1 outline-control' : ''} ${option.id === chosen ? 'border-platform' : 'border-transparent'}`}
                onPointerMove={() => setMarked(option.id)}
                onClick={() => choose(option)}
              >
                <b className="block font-semibold">
                  {option.refused ? <s>{option.name}</s> : option.name}
                </b>
                <span className={`block text-sm ${option.refused ? '' : 'text-ink-2'}`}>
                  {option.detail}
                </span>
              </div>
            ))}
          </div>
        ))}
      </div>
      <p role="status" className={order.length > 0 ? 'sr-only' : 'px-3 pb-3 text-ink-2 text-sm'}>
        {order.length === 0 ? nothing(query) : found(order.length)}
      </p>
    </>
  );
}
