import type { Rooms } from '#rooms';
import type { JournalStore } from '#store';
import type { StageRecord } from './stage-record';
import { stageRecordSchema } from './stage-record-schema';
import type { Stages } from './stages';

/** The name by which a presented room is kept with its journal. */
const key = 'stage';

/** Keeps what a presented room is besides its journal; null forgets it. */
export const keepStage =
  (store: JournalStore) =>
  (room: string, record: StageRecord | null): void => {
    if (!store.durable) return;
    // A room that is gone takes what was kept with it along.
    store.keep(room, key, record && JSON.stringify(record)).catch((error) => console.error(error));
  };

/** Presents every kept room again, as it was before the restart; what cannot be read is told in the log and left out. */
export async function presentAgain(
  stages: Stages,
  { rooms, store }: { readonly rooms: Pick<Rooms, 'wake'>; readonly store: JournalStore },
): Promise<void> {
  if (!store.durable) return;
  for (const [room, text] of await store.keepers(key)) {
    try {
      const record = stageRecordSchema.parse(JSON.parse(text));
      if (await rooms.wake(room)) stages.restore(record);
    } catch (error) {
      console.error(error);
    }
  }
}
