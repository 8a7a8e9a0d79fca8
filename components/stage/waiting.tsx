import type { ReactNode } from 'react';
import { stageWords as words } from '../words/stage';

/** The room before its first run, with the question if one is asked. */
export function Waiting({ children }: { readonly children: ReactNode }) {
  return (
    <main className="mx-auto flex w-full max-w-xl flex-1 flex-col justify-center gap-5 p-6">
      <h2 className="font-semibold text-2xl">{words.waitingTitle}</h2>
      <p className="text-ink-2 text-lg" role="status" data-testid="stage-waiting">
        {words.waitingHint}
      </p>
      {children}
    </main>
  );
}
