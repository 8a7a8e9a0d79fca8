import type { Room, RoomKeys, RoomOptions } from './room';

/** A running Lambdarium, in this process or elsewhere. */
export interface Lambdarium {
  readonly url: string;
  /** Makes a fresh room: one for each test, and no test disturbs another. */
  openRoom(options?: RoomOptions): Promise<Room>;
  /** The room that these keys open, made by another process. */
  joinRoom(keys: RoomKeys): Room;
  /** Closes the rooms made here, and stops the server if it was started here. */
  stop(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** How a server is started. */
export interface StartOptions {
  /** The system chooses a free one unless told otherwise. */
  readonly port?: number;
}
