'use client';
import { sourceOf } from '#engine/sources/known-sources';
import { behaviourNames } from '../compose/behaviour-choice';
import { useCompose } from '../compose/use-compose';
import { SearchButton } from '../keyboard/search-button';
import { useLive } from '../live/use-live';
import { shellWords } from '../words/shell-base';
import { BrandMark } from './brand-mark';
import { ThemeToggle } from './theme-toggle';
import { openLayer } from './ui-store';

/** "S3, throws an error" and the way to change it. */
export function PhoneHeader() {
  const connection = useLive((state) => state.connection);
  const room = useLive((state) => state.room);
  const draft = useCompose((state) => state.draft);
  const source = sourceOf(draft.source).name.replace(/^(?:Amazon|AWS) /, '');
  return (
    <header className="flex min-h-12 flex-none items-center gap-2 border-hairline border-b bg-panel pr-2 pl-4">
      <BrandMark size={24} />
      <span className="sr-only">{shellWords.product}</span>
      <p
        className="min-w-0 flex-1 pt-0.5 font-bold text-lg leading-5"
        data-testid="connection"
        data-state={connection}
        data-room={room?.id}
      >
        {shellWords.phoneTitle(source, behaviourNames[draft.config.behaviour.kind].verb)}
        {connection !== 'live' && (
          <span className="block font-normal text-ink-2 text-xs">
            {shellWords.connection[connection]}
          </span>
        )}
      </p>
      <SearchButton large />
      <ThemeToggle />
      <button
        type="button"
        className="min-h-11 px-2 font-semibold text-ink-2"
        data-testid="open-compose"
        onClick={() => openLayer('compose')}
      >
        {shellWords.change}
      </button>
    </header>
  );
}
