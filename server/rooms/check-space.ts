import type { Limits } from '#config';
import type { Command } from '#engine';
import type { Refusal } from '#protocol';
import type { CodeDesk } from './code-desk';
import { refuse } from './refuse';
import type { RoomPast } from './room-past';

interface Admission {
  readonly limits: Pick<Limits, 'openRuns' | 'openRunBytes'>;
  readonly past: Pick<RoomPast, 'settings' | 'openPayloads'>;
  readonly code: Pick<CodeDesk, 'refusal'>;
  readonly openRuns: number;
}

/** Why a room has no place for a command, or for the code it brings; null: it may be applied. */
export function checkSpace(
  command: Command,
  { limits, past, code, openRuns }: Admission,
): Refusal | null {
  if (command.type === 'configureFunction') {
    const refusal = code.refusal(command.config);
    if (refusal !== null) return refuse('notAllowed', refusal);
  }
  if (command.type !== 'act') return past.settings.check(command);
  const bytes = past.openPayloads.bytes + (command.payload?.length ?? 0);
  if (openRuns < limits.openRuns && bytes <= limits.openRunBytes) return null;
  return refuse(
    'tooMany',
    'Too many runs are pending in this room. Let its clock run, or advance it.',
  );
}
