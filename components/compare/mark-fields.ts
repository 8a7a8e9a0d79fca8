import type { Difference } from './what-differs';

/** The controls of the form that show a setting. */
const controls = {
  source: 'source',
  payload: 'payload',
  callerMayInvoke: 'caller-may-invoke',
  behaviour: 'behaviour',
  memoryMb: 'memory',
  timeoutMs: 'timeout',
  retries: 'retries',
  maximumEventAgeS: 'event-age',
  deadLetter: 'dead-letter',
  roleMaySend: 'role-may-send',
  reservedConcurrency: 'reserved-concurrency',
} as const;

/** Marks the fields of the form whose value differs, wherever they are on the page now. Returns what unmarks them. */
export function markFields(differences: readonly Difference[]): () => void {
  const fields = differences.flatMap(({ key }) => {
    const field = document.getElementById(new Map(Object.entries(controls)).get(key) ?? '');
    return field === null ? [] : [field];
  });
  for (const field of fields) field.dataset.marked = 'true';
  return () => {
    for (const field of fields) delete field.dataset.marked;
  };
}
