import type { Reply } from './refusal';
import type { Frame, Joined, JoinRequest, Snapshot } from './room';
import type { RoomCommand } from './room-command';
import type {
  ClockReport,
  Presented,
  PresentRequest,
  StageCommand,
  StageDesk,
  StageView,
} from './stage';

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
  /** Presents the room that is joined, under a code. */
  present: (request: PresentRequest, reply: (result: Reply<Presented>) => void) => void;
  /** A presenter's command; a hand-over answers with the secret of the second device. */
  stage: (
    command: StageCommand,
    reply: (result: Reply<{ readonly secret: string | null }>) => void,
  ) => void;
  /** One option of the open question, by its place; another one may be chosen until it is closed. */
  vote: (
    vote: { readonly poll: number; readonly option: number },
    reply: (result: Reply<object>) => void,
  ) => void;
  report: (report: ClockReport, reply: (result: Reply<object>) => void) => void;
}

export interface ServerToClient {
  frame: (frame: Frame) => void;
  /** How many connections are in the room, at most once a second. */
  presence: (viewers: number) => void;
  /** A presented room has changed, or ended. */
  stage: (view: StageView) => void;
  /** For presenters, at most a few times a second; null: this one is a viewer from here on. */
  desk: (desk: StageDesk | null) => void;
}
