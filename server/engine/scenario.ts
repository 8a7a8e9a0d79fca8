import type { Account } from './account';
import type { Act } from './command';
import type { FunctionConfig } from './function-config';
import type { Micros } from './micros';
import type { Target } from './target';

/** Everything that determines a run before it starts. Links, traces, forks and exports all carry this. */
export interface Scenario {
  readonly v: 1;
  /** 0 to 4,294,967,295. */
  readonly seed: number;
  /** Milliseconds since 1970 at virtual time 0. */
  readonly epochMs: number;
  readonly account: Account;
  readonly targets: readonly Target[];
  readonly functions: readonly FunctionConfig[];
  /** Settings made while it runs, in the order of their moments: a fix that is deployed between two attempts. */
  readonly changes: readonly ScheduledChange[];
  /** In the order of their moments. */
  readonly acts: readonly ScheduledAct[];
}

export type ScheduledAct = Act & { readonly at: Micros };

export interface ScheduledChange {
  readonly at: Micros;
  readonly config: FunctionConfig;
}

/** 2026-11-01T00:00:00Z. */
export const defaultEpochMs = 1_793_491_200_000;
