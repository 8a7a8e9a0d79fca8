/** A fact of the simulation, as the page draws it. What stands in it besides depends on its type. */
export interface RoomEvent {
  /** From 1, without gaps. */
  readonly seq: number;
  /** `invoke.answered`, `attempt.started`, `retry.scheduled`, `deadLetter.delivered` and many others. */
  readonly type: string;
  readonly time: Date;
  /** Virtual microseconds since the room began. */
  readonly at: number;
  /** The rule of Lambda behind it. */
  readonly rule: string;
  /** The call all this belongs to, from 1; 0 for settings. */
  readonly run: number;
  readonly requestId?: string;
  readonly [member: string]: unknown;
}
