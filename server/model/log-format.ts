import { type CodeLine, hexOf, type Micros, type Outcome } from '#engine';
import { partitionOf } from '#engine/sources/arn';
import type { LoggedError } from './logged-error';

/** How a log words what happened. Each text is one event of a log stream, its line end included. */
export interface LogFormat {
  readonly initStart: (time: string, start: LoggedInitStart) => readonly string[];
  /** INIT that failed or was stopped. One that works has no line of its own. */
  readonly initReport: (time: string, report: LoggedInitReport) => readonly string[];
  readonly start: (time: string, start: LoggedStart) => readonly string[];
  /** What the code writes; during INIT there is no request id. */
  readonly said: (time: string, requestId: string | null, line: SaidLine) => readonly string[];
  /** What the runtime writes of an error; during INIT there is no request id. */
  readonly error: (time: string, requestId: string | null, error: LoggedError) => readonly string[];
  /** How the attempt ended, and what it cost. */
  readonly end: (time: string, report: LoggedReport) => readonly string[];
}

/** Without a level it went to standard output past `console`, and stands in the log as it is. */
type SaidLine = Pick<CodeLine, 'level' | 'text'>;

interface LoggedInitStart {
  readonly region: string;
  readonly functionName: string;
  readonly version: string;
  readonly instanceId: string;
  /** Null where the function's settings are not known. */
  readonly memoryMb: number | null;
}

interface LoggedInitReport {
  readonly duration: Micros;
  /** `invoke`: INIT ran inside the attempt, after a first one that failed, was stopped, or was reset away. */
  readonly phase: 'init' | 'invoke';
  readonly status: 'error' | 'timeout';
  readonly errorType: string | null;
}

interface LoggedStart {
  readonly requestId: string;
  /** As the caller asked for it: with a qualifier only if there was one. */
  readonly functionArn: string;
  readonly version: string;
}

export interface LoggedReport {
  readonly requestId: string;
  readonly outcome: Outcome;
  readonly duration: Micros;
  readonly billedMs: number;
  readonly memoryMb: number;
  readonly maxMemoryUsedMb: number;
  /** Of a cold start whose INIT worked; null otherwise. */
  readonly initDuration: Micros | null;
}

export const runtimeVersion = 'nodejs:22.v45';

export const runtimeVersionArn = (region: string): string =>
  `arn:${partitionOf(region)}:lambda:${region}::runtime:${hexOf(0, runtimeVersion, 64)}`;
