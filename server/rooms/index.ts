export type { AccountServices } from './account-services';
export type { AnswerListener, CallAnswer } from './callers';
export type { CodeAnswer, CodeInitAnswer, CodeJob, CodeRunner } from './code-runner';
export { refuse } from './refuse';
export type { Room } from './room';
export type { RoomKeys } from './room-keys';
export { createRooms, localRoomId, type OpenRoomOptions, type Rooms } from './rooms';
export { systemClock, type WallClock } from './wall-clock';
