'use client';
/* oxlint-disable jsx-a11y/click-events-have-key-events -- the combobox has the focus and handles the keys */
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { Dialog } from '../shell/dialog';
import { keyboardWords as words } from '../words/keyboard';

export interface FinderItem {
  readonly id: string;
  readonly name: string;
  /** A line beside or under the name. */
  readonly detail?: string;
  /** Stands at the right end. */
  readonly aside?: string;
}

export interface FinderGroup<Item extends FinderItem> {
  readonly name: string | null;
  readonly items: readonly Item[];
}

export interface FinderProps<Item extends FinderItem> {
  readonly title: string;
  readonly label: string;
  readonly placeholder: string;
  readonly testId: string;
  readonly find: (query: string) => readonly FinderGroup<Item>[];
  readonly onChoose: (item: Item) => void;
  readonly onClose: () => void;
  readonly footer?: ReactNode;
}

/** A field to write in and a list that follows it: arrows move in the list, Enter takes. */
export function Finder<Item extends FinderItem>(props: FinderProps<Item>) {
  const [query, setQuery] = useState('');
  const [marked, setMarked] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const base = useId();
  const groups = props.find(query).filter(({ items }) => items.length > 0);
  const order = groups.flatMap(({ items }) => items);
  const active = order.find(({ id }) => id === marked) ?? order[0];
  const optionId = ({ id }: Item) => `${base}${id}`;

  const move = (to: Item | undefined) => {
    if (!to) return;
    setMarked(to.id);
    document.getElementById(optionId(to))?.scrollIntoView({ block: 'nearest' });
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
        if (active) props.onChoose(active);
        break;
      default:
        return;
    }
    event.preventDefault();
  };

  return (
    <Dialog title={props.title} onClose={props.onClose} testId={props.testId} footer={props.footer}>
      <input
        ref={takeFocus}
        type="text"
        role="combobox"
        aria-label={props.label}
        aria-expanded="true"
        aria-controls={`${base}list`}
        aria-autocomplete="list"
        aria-activedescendant={active && optionId(active)}
        placeholder={props.placeholder}
        autoComplete="off"
        spellCheck={false}
        className="sticky top-0 z-10 min-h-11 w-full flex-none rounded-md border border-control bg-raised px-3 placeholder:text-ink-3"
        data-testid={`${props.testId}-input`}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setMarked(null);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        id={`${base}list`}
        role="listbox"
        aria-label={props.title}
        tabIndex={-1}
        className="mt-2 min-h-72 scroll-pt-14"
      >
        {groups.map(({ name, items }, group) => (
          <div key={name ?? 'all'} role="group" aria-labelledby={`${base}group${group}`}>
            {name !== null && (
              <p
                id={`${base}group${group}`}
                className="px-3 pt-3 pb-1 font-semibold text-ink-3 text-xs"
              >
                {name}
              </p>
            )}
            {items.map((item) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the focus and handles the keys
              <div
                key={item.id}
                id={optionId(item)}
                role="option"
                tabIndex={-1}
                aria-selected={item.id === active?.id}
                className={`flex min-h-9 cursor-pointer scroll-mt-14 items-center gap-3 border-l-3 px-3 py-1 max-md:min-h-11 ${item.id === active?.id ? 'border-platform bg-raised' : 'border-transparent'}`}
                data-testid={`found-${item.id}`}
                onPointerMove={() => setMarked(item.id)}
                onClick={() => props.onChoose(item)}
              >
                <span className="min-w-0 flex-1">
                  {item.name}
                  {item.detail && <span className="block text-ink-2 text-sm">{item.detail}</span>}
                </span>
                {item.aside && (
                  <span className="mono flex-none text-ink-2 text-xs">{item.aside}</span>
                )}
              </div>
            ))}
          </div>
        ))}
      </div>
      <p role="status" className={order.length > 0 ? 'sr-only' : 'px-3 text-ink-2'}>
        {order.length === 0 ? words.noMatch(query) : words.matches(order.length)}
      </p>
    </Dialog>
  );
}

/** A dialogue that opens gives its focus to what carries the attribute; React would only focus before it opens. */
const takeFocus = (input: HTMLInputElement | null): void => input?.setAttribute('autofocus', '');
