import type { Act } from '#engine';

/** An invocation that a topic or a bus causes. */
export interface FollowUp {
  readonly act: Act;
  readonly origin: RunOrigin;
}

/** What is known of a run besides its events. */
export interface RunOrigin {
  /** How many invocations, one causing the next by way of a topic or a bus, led to it. */
  readonly hops: number;
  /** The rule and target that started it; null if no rule did. */
  readonly rule: { readonly ruleArn: string; readonly targetArn: string } | null;
}
