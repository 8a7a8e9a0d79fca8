import type { Limits } from '#config';
import type { FindCode } from '../function-code';
import type { ProcessSlots } from './process-slots';
import type { RoomAccess } from './process-variables';
import type { Reaper } from './reaper';
import type { TaskFolders } from './task-folders';

/** What all Node.js environments of a server share. */
export interface NodeHost {
  readonly limits: Pick<Limits, 'codeLogCharacters'>;
  readonly findCode: FindCode;
  readonly access: (room: string) => RoomAccess;
  readonly folders: TaskFolders;
  readonly slots: ProcessSlots;
  readonly reaper: Reaper;
  /** The file that runs inside each environment, and the folder it lies in. */
  readonly bootstrap: string;
  readonly runtimeDir: string;
}
