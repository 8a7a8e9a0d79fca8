'use client';
import { useEffect, useEffectEvent, useRef } from 'react';
import { sourceWords as words } from '../words/compose-source';
import { chooseSource } from './compose-store';
import { SearchList } from './search-list';
import { sourceGroups } from './source-groups';
import { useCompose } from './use-compose';

/** The catalogue of event sources. What is left of it by pointer or focus closes it. */
export function SourcePicker({ onClose }: { readonly onClose: () => void }) {
  const chosen = useCompose(({ draft }) => draft.source);
  const box = useRef<HTMLDivElement>(null);
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
  return (
    <div
      ref={box}
      className="absolute inset-x-0 top-full z-20 mt-1 flex max-h-[min(26rem,70dvh)] flex-col overflow-hidden rounded-lg border border-control bg-panel"
    >
      <SearchList
        prefix="source"
        label={words.search}
        placeholder={words.placeholder}
        chosen={chosen}
        find={sourceGroups}
        nothing={words.nothing}
        found={words.found}
        onChoose={(id) => {
          chooseSource(id);
          onClose();
        }}
        onCancel={onClose}
      />
    </div>
  );
}
