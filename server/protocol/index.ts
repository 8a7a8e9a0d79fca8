export type { Clock, Pace } from './clock';
export type { ForkChange, ForkOrigin } from './fork';
export type { Journal, JournalBase, JournalEntry, JournalHeader } from './journal';
export type { Refusal, RefusalCode, Reply } from './refusal';
export type { Frame, Joined, JoinRequest, RoomInfo, Snapshot } from './room';
export type { RoomCommand } from './room-command';
export type { RoomRecord, Standing, StoredKeys } from './room-record';
export type { ClientToServer, ServerToClient } from './socket';
export type {
  Beat,
  ClockReport,
  HeldMoment,
  NotedBeat,
  Poll,
  PollQuestion,
  Presented,
  PresentRequest,
  StageCommand,
  StageDesk,
  StageFigures,
  StageJoined,
  StageRole,
  StageView,
} from './stage';
export { protocolVersion } from './version';
