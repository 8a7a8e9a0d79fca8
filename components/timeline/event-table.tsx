import { type Micros, rules, type SimulationEvent } from '#engine';
import { eventSentence, formatSince } from '#model';

export interface EventTableProps {
  /** This run's events, in order. */
  readonly events: readonly SimulationEvent[];
  readonly startedAt: Micros;
  /** Rows after this moment have not happened yet for this viewer. */
  readonly cursor: Micros;
  readonly onSeek: (t: Micros) => void;
}

/** Every datum of the drawings as a table: when, what, and by which rule. */
export function EventTable({ events, startedAt, cursor, onSeek }: EventTableProps) {
  return (
    <table className="w-full border-collapse text-left text-sm" data-testid="event-table">
      <caption className="sr-only">The events of this run</caption>
      <thead className="text-xs text-ink-3">
        <tr>
          <th scope="col" className="py-1 pr-4 font-medium">
            Time
          </th>
          <th scope="col" className="py-1 pr-4 font-medium">
            What happened
          </th>
          <th scope="col" className="py-1 font-medium">
            Rule
          </th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <tr
            key={event.seq}
            className={`border-t border-hairline align-top ${event.at > cursor ? 'text-ink-3' : 'text-ink'}`}
            data-testid="event-row"
            data-seq={event.seq}
            data-type={event.type}
          >
            <th scope="row" className="mono py-1 pr-4 font-medium whitespace-nowrap">
              <button type="button" className="hover:underline" onClick={() => onSeek(event.at)}>
                {formatSince(event.at - startedAt)}
              </button>
            </th>
            <td className="py-1 pr-4">{eventSentence(event)}</td>
            <td className="py-1 text-ink-2">{rules[event.rule].sentence}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
