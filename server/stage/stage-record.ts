import type { Scenario } from '#engine';
import type { HeldMoment, NotedBeat, StageView } from '#protocol';
import type { BallotRecord } from './ballot';

/** All that a presented room is besides its journal. Plain JSON: whatever keeps journals can keep it beside them. */
export interface StageRecord {
  readonly v: 1;
  readonly code: string;
  /** The id of the room. */
  readonly room: string;
  readonly title: string;
  readonly phase: StageView['phase'];
  /** SHA-256 of the presenter's secret, hexadecimal. */
  readonly secretDigest: string;
  /** Of the second device's; null while there is none. */
  readonly secondDigest: string | null;
  readonly secondCame: boolean;
  /** Its first call is what `invoke` sends. */
  readonly scenario: Scenario;
  readonly beats: readonly NotedBeat[];
  readonly blank: boolean;
  readonly hold: HeldMoment | null;
  readonly spotlight: string | null;
  readonly ballot: BallotRecord | null;
  readonly polls: number;
  readonly revision: number;
  /** Milliseconds since 1970. */
  readonly usedAtMs: number;
}
