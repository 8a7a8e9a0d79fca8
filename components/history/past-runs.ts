import { collectRun } from '#model';
import type { OtherRun } from '../compare/compare-store';
import { historyWords as words } from '../words/history';
import type { PastRun } from './past-run';

/** Runs of other rooms whose events are still known, to compare with. */
export const pastRuns = (
  entries: readonly PastRun[],
  room: { readonly id: string; readonly epochMs: number },
): readonly OtherRun[] =>
  entries.flatMap((entry) => {
    const { id, events, run, scenario, account } = entry;
    const isHere = entry.room === room.id && scenario.epochMs === room.epochMs;
    if (events === null || isHere) return [];
    const timeline = collectRun(events, run);
    if (timeline === null) return [];
    const { seed, epochMs } = scenario;
    return [
      {
        id: `past ${id}`,
        name: words.named(entry.line),
        short: words.short,
        where: words.inEarlier,
        timeline,
        room: { seed, epochMs, account },
      },
    ];
  });
