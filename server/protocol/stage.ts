import type { Micros, Scenario } from '#engine';

/** A stop on the timeline of every run of a presented room: the transport pauses there. */
export interface Beat {
  /** The presenter's own number for it, unique among its beats. */
  readonly id: number;
  /** Since the start of the run, so that a rehearsal's beats hold for the next run too. */
  readonly at: Micros;
  readonly title: string;
}

/** A beat as its presenter has it. Notes never reach a viewer. */
export interface NotedBeat extends Beat {
  readonly note: string;
}

/** A question about a run, as `model/prediction` asks it. */
export interface PollQuestion {
  readonly kind: 'runs' | 'status' | 'end' | 'record' | 'again' | 'over';
  readonly options: readonly string[];
}

/** A question that viewers vote on. */
export interface Poll {
  readonly id: number;
  /** The run it is about, begun or not. */
  readonly run: number;
  readonly question: PollQuestion;
  readonly phase: 'open' | 'closed' | 'revealed';
  /** Votes for each option in their order; null before the reveal. */
  readonly counts: readonly number[] | null;
}

/** A moment of a run that everyone who follows is shown in place of the newest. */
export interface HeldMoment {
  readonly run: number;
  /** Absolute, in the room's virtual time. */
  readonly at: Micros;
  /** `frozen`: the presenter prepares something. `looking`: a beat is shown again. */
  readonly why: 'frozen' | 'looking';
}

/** What every viewer of a presented room knows of it besides its events, whole each time it changes. */
export interface StageView {
  readonly revision: number;
  /** Six characters. */
  readonly code: string;
  /** The id of the room that is presented: after a fork another one, which who follows joins by the code. */
  readonly room: string;
  /** Whether that is a fork of another room. */
  readonly forked: boolean;
  readonly title: string;
  readonly phase: 'running' | 'ended';
  readonly blank: boolean;
  readonly hold: HeldMoment | null;
  /** A thing of the shown run, as `model/thing` names it, that is lit for all; null: none. */
  readonly spotlight: string | null;
  readonly beats: readonly Beat[];
  readonly poll: Poll | null;
  /** Connections that may control: 0 means that the presenter is away. */
  readonly presenters: number;
}

/** How far viewers are from one another, as they measured it themselves; null before anybody has. */
export interface StageFigures {
  /** Viewers that have reported. */
  readonly reports: number;
  /** 95th percentile of what a viewer's idea of the server's clock is off, against the middle one. */
  readonly skewP95Ms: number | null;
  /** 95th percentile of the way there and back. */
  readonly latencyP95Ms: number | null;
  /** The device whose own clock is furthest off the server's; what is shown does not depend on it. */
  readonly offsetMaxMs: number | null;
}

/** What presenters know besides. */
export interface StageDesk {
  readonly beats: readonly NotedBeat[];
  readonly viewers: number;
  /** Votes for each option of the open or closed question; null without one. */
  readonly counts: readonly number[] | null;
  readonly figures: StageFigures;
  /** A second device: none, invited, or in control too. */
  readonly second: 'none' | 'invited' | 'present';
  /** The last change and which presenter made it: 1 is the first device, 2 the second. */
  readonly last: { readonly by: 1 | 2; readonly type: StageCommand['type'] } | null;
  /** Addresses under which other devices reach this server, as far as it listens on them. */
  readonly origins: readonly string[];
  /** What the room is presented with, for the questions it raises. */
  readonly scenario: Scenario;
}

/** What a join with a code answers besides the room. */
export interface StageJoined {
  readonly view: StageView;
  readonly role: StageRole;
  /** For presenters alone. */
  readonly desk: StageDesk | null;
}

/** `first`: whoever made it. `second`: the device it was handed to. */
export type StageRole = 'viewer' | 'first' | 'second';

/** What a presenter can ask besides the commands of the room. */
export type StageCommand =
  /** Replaces all beats: the last one who edits wins, and everyone sees what holds. */
  | { readonly type: 'beats'; readonly beats: readonly NotedBeat[] }
  | { readonly type: 'blank'; readonly on: boolean }
  | { readonly type: 'hold'; readonly hold: HeldMoment | null }
  | { readonly type: 'spotlight'; readonly thing: string | null }
  /** Moves the room forward to a moment of its newest run, at once, and pauses there. */
  | { readonly type: 'goTo'; readonly at: Micros }
  /** Sends the call that the room is presented with. */
  | { readonly type: 'invoke' }
  | { readonly type: 'ask'; readonly run: number; readonly question: PollQuestion }
  | { readonly type: 'poll'; readonly step: 'close' | 'reveal' | 'dismiss' }
  /** Makes a secret for a second device, in place of any before. */
  | { readonly type: 'handOver' }
  /** The second device becomes a viewer. The first alone may ask this. */
  | { readonly type: 'takeBack' }
  | { readonly type: 'end' };

/** What a presented room begins with. */
export interface PresentRequest {
  readonly title: string;
  /** The scenario as JSON, checked by the server: its first call is what `invoke` sends, its beats are the suggested ones. */
  readonly scenario: unknown;
}

export interface Presented {
  readonly code: string;
  /** Makes a connection a presenter. It never stands in the link that viewers get. */
  readonly secret: string;
  readonly stage: StageJoined;
}

/** How a viewer stands to the server's clock. Sent now and then. */
export interface ClockReport {
  /** What it adds to its own clock to get the server's. */
  readonly offsetMs: number;
  /** The way there and back. */
  readonly latencyMs: number;
  /** The server's clock as it believes it to be while it sends this. */
  readonly serverNow: number;
}
