import type { SimulationEvent } from '#engine';
import { eventSentence, formatSince, wallTime } from '#model';
import { ruleOf } from '#model/rule-of';

/** A run's events as a file for a spreadsheet (RFC 4180): every event, one a row. */
export function eventCsv(
  events: readonly SimulationEvent[],
  startedAt: number,
  epochMs: number,
): string {
  const rows = events.map((event) => [
    String(event.seq),
    formatSince(event.at - startedAt),
    String(event.at - startedAt),
    wallTime(epochMs, event.at),
    event.type,
    eventSentence(event),
    event.rule,
    ruleOf(event.rule).sentence,
  ]);
  return [columns, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

const columns = [
  'seq',
  'since_invoke',
  'microseconds',
  'wall_time',
  'type',
  'text',
  'rule',
  'rule_text',
];

/** A cell that a spreadsheet would take for a formula is made plain text. */
const quoted = (cell: string): string => {
  const plain = /^[=@\t\r]|^[+-](?![\d:.]+$)/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};
