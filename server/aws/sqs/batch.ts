import { ServiceError } from '../protocols/service-error';
import { sqsErrors } from './errors';

const most = 10;

interface Entry {
  readonly Id: string;
}

/** Throws SQS's error for a batch as a whole: empty, too long, or with ids that are wrong or not distinct. */
export function checkBatch(entries: readonly Entry[], entryName: string): void {
  if (entries.length === 0) throw sqsErrors.emptyBatch(entryName);
  if (entries.length > most) throw sqsErrors.tooManyEntries(entries.length);
  const seen = new Set<string>();
  for (const { Id } of entries) {
    if (!/^[\w-]{1,80}$/.test(Id)) throw sqsErrors.invalidBatchEntryId();
    if (seen.has(Id)) throw sqsErrors.idsNotDistinct(Id);
    seen.add(Id);
  }
}

/** Carries out each entry for itself; an error of one is its own result, not the request's. */
export function eachEntry<E extends Entry>(
  entries: readonly E[],
  carryOut: (entry: E) => object,
): { readonly Successful: readonly object[]; readonly Failed?: readonly object[] } {
  const Successful: object[] = [];
  const Failed: object[] = [];
  for (const entry of entries) {
    try {
      Successful.push({ Id: entry.Id, ...carryOut(entry) });
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      const { queryCode: Code, message: Message } = error;
      Failed.push({ Id: entry.Id, SenderFault: true, Code, Message });
    }
  }
  return Failed.length === 0 ? { Successful } : { Successful, Failed };
}
