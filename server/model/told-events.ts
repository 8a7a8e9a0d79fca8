import type { Micros, SimulationEvent } from '#engine';
import type { RunTimeline } from './run-timeline';

/** An event as it can be held against that of another run. */
export interface ToldEvent {
  readonly event: SimulationEvent;
  readonly since: Micros;
  /** Equal for equal events of two runs, whatever their numbers in their rooms. */
  readonly text: string;
}

/** The run's own events up to a moment, without the numbers of their room and what went before the call. */
export function toldEvents({ events, run, summary }: RunTimeline, until: Micros): ToldEvent[] {
  const { startedAt } = summary;
  const numbers = new Map<string, number>();
  const own = (kind: string, id: number): number => {
    const key = `${kind} ${id}`;
    const known = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, known);
    return known;
  };
  return events
    .filter((event) => event.run === run && event.at <= until)
    .map((event) => ({
      event,
      since: event.at - startedAt,
      text: JSON.stringify(event, (key, value: unknown) => {
        if (key === 'seq' || key === 'run') return undefined;
        if (typeof value !== 'number') return value;
        if (key === 'at' || key === 'until') return value - startedAt;
        if (key === 'invocation' || key === 'environment' || key === 'copy') return own(key, value);
        return value;
      }),
    }));
}
