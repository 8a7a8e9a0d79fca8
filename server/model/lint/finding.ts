import type { RuleId, ScheduledAct } from '#engine';
import { catalogue } from '../catalogue';

/** One thing that a person who made this scenario should know before it runs. */
export interface Finding {
  readonly id: FindingId;
  readonly severity: Severity;
  readonly where: Where;
  /** True if nobody made this setting: it has AWS's own default. */
  readonly isDefault: boolean;
  /** Why, in one plain sentence or two. */
  readonly reason: string;
  /** The rule behind it. */
  readonly rule: RuleId;
  /** What to change, in one sentence. */
  readonly remedy: string;
}

/**
 * `illegal`: AWS or the simulation refuses it. `noEffect`: it changes nothing for any call of this scenario. `risky`: it
 * works, but loses events or does something else than it seems to.
 */
export type Severity = 'illegal' | 'noEffect' | 'risky';

/** The setting, or the field of a call, that a finding is about. */
export type Where =
  | {
      readonly kind: 'function';
      readonly functionName: string;
      /** The way to the setting: `retries`, `versions.2.timeoutMs`, `qualifiers.live.asynchronous.onSuccess`. */
      readonly setting: string;
      /** Index among the scenario's changes; null: the function as it is at the start. */
      readonly change: number | null;
    }
  | { readonly kind: 'act'; readonly act: number; readonly field: keyof ScheduledAct }
  | { readonly kind: 'account'; readonly field: 'concurrency' }
  | { readonly kind: 'target'; readonly target: number };

/** What a finding says, without its place. */
export type Verdict = Pick<Finding, 'id' | 'reason' | 'rule' | 'remedy'>;

export type FindingId = keyof typeof findingIds;

/** Every kind of finding and its severity. */
export const findingIds = {
  'account-concurrency': 'illegal',
  'account-minimum': 'illegal',
  'setting-refused': 'illegal',
  's3-on-success': 'illegal',
  'own-destination': 'illegal',
  'provisioned-latest': 'illegal',
  'version-changed': 'illegal',
  'reserved-below-provisioned': 'illegal',
  'unknown-source': 'illegal',
  'type-not-allowed': 'illegal',
  'polling-not-simulated': 'illegal',
  'call-out-of-range': 'illegal',
  'client-not-sdk': 'illegal',
  'no-source-dead-letter': 'illegal',
  'caller-denied': 'illegal',
  'unknown-function': 'illegal',
  'unknown-qualifier': 'illegal',
  'payload-too-large': 'illegal',
  'payload-not-json': 'illegal',
  'asynchronous-only': 'noEffect',
  'polled-source': 'noEffect',
  'dry-run': 'noEffect',
  'call-refused': 'noEffect',
  'other-qualifier': 'noEffect',
  'replaced-too-soon': 'noEffect',
  'never-runs': 'noEffect',
  'nothing-to-send': 'noEffect',
  'always-cut': 'noEffect',
  'weight-zero': 'noEffect',
  'weight-one': 'noEffect',
  'provisioned-unused': 'noEffect',
  'no-loop': 'noEffect',
  'not-queued': 'noEffect',
  'client-not-waiting': 'noEffect',
  'always-accepted': 'noEffect',
  'function-unused': 'noEffect',
  'version-unused': 'noEffect',
  'alias-unused': 'noEffect',
  'target-unused': 'noEffect',
  'switched-off': 'risky',
  'age-before-first-retry': 'risky',
  'age-before-second-retry': 'risky',
  'not-at-most-once': 'risky',
  'nothing-keeps-failures': 'risky',
  'role-may-not-send': 'risky',
  'target-missing': 'risky',
  'too-large-for-target': 'risky',
  'outlives-front-door': 'risky',
  'client-gives-up': 'risky',
  'init-too-long': 'risky',
  'nothing-on-demand': 'risky',
  'invokes-missing-function': 'risky',
  'loop-stopped': 'risky',
  'loop-endless': 'risky',
} as const satisfies Record<string, Severity>;

/** A verdict about this place. */
export const finding = (verdict: Verdict, where: Where, isDefault = false): Finding => ({
  ...verdict,
  reason: catalogue(verdict.reason),
  remedy: catalogue(verdict.remedy),
  severity: findingIds[verdict.id],
  where,
  isDefault,
});
