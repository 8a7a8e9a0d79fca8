import type { RuleId } from '#engine';

/** Why no event of any trace names a rule. */
export interface IdleRule {
  /**
   * `figure`: it gives a number that other rules' events carry; `absence`: it says that something does not happen;
   * `unreachable`: nothing in the simulation brings it about.
   */
  readonly kind: 'figure' | 'absence' | 'unreachable';
  /** One sentence: where it shows all the same, or what would have to happen. */
  readonly because: string;
}

/** The only rules that may act in no trace; one that acts after all must leave this table. */
export const idleRules: Readonly<Partial<Record<RuleId, IdleRule>>> = {
  'async.hand-over': {
    kind: 'figure',
    because: 'Every trace with an event shows it, as the time between queue and function.',
  },
  'dead-letter.latency': {
    kind: 'figure',
    because: 'Every trace with a dead letter shows it, as the time after the event is given up.',
  },
  'environment.memory-used': {
    kind: 'figure',
    because: 'Every attempt carries it for its REPORT line, which a trace does not print.',
  },
  'billing.duration': {
    kind: 'figure',
    because: 'Every attempt is billed by it, and a trace does not print the bill.',
  },
  'alb.no-limit': {
    kind: 'absence',
    because: 'No event tells that a load balancer goes on waiting.',
  },
  'alb.time-out-504': {
    kind: 'unreachable',
    because: 'Lambda would have to give no answer at all, and in the simulation it always does.',
  },
  'sns.delivery-retries': {
    kind: 'unreachable',
    because: 'Lambda would have to answer an event with 429 or 5xx, and here it takes every one.',
  },
  'eventbridge.delivery-retries': {
    kind: 'unreachable',
    because: 'Lambda would have to answer an event with 429 or 5xx, and here it takes every one.',
  },
};
