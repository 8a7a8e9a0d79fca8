import type { Reply } from './refusal';
import type { Frame, Joined, JoinRequest, Snapshot } from './room';
import type { RoomCommand } from './room-command';

/** socket.io events from browser to server. Every one is acknowledged. */
export interface ClientToServer {
  /** First message on a connection; a second one leaves the room joined before. */
  join: (request: JoinRequest, reply: (result: Reply<Joined>) => void) => void;
  command: (command: RoomCommand, reply: (result: Reply<{ readonly run: number }>) => void) => void;
  /** Asks for the events after `since`. */
  catchUp: (since: number, reply: (result: Reply<Snapshot>) => void) => void;
  /** Answers when nothing in the room is pending, with the newest sequence number. */
  settled: (reply: (result: Reply<{ readonly lastSeq: number }>) => void) => void;
  /** The server's wall clock, milliseconds since 1970, to measure the offset. */
  serverTime: (reply: (now: number) => void) => void;
}

export interface ServerToClient {
  frame: (frame: Frame) => void;
  /** How many connections are in the room, at most once a second. */
  presence: (viewers: number) => void;
}
