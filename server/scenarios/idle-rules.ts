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

const waitsOn: IdleRule = {
  kind: 'absence',
  because: 'No event tells that a service goes on waiting.',
};

/** The only rules that may act in no trace; one that acts after all must leave this table. */
export const idleRules: Readonly<Partial<Record<RuleId, IdleRule>>> = {
  'async.hand-over': {
    kind: 'figure',
    because: 'Every trace with an event shows it, as the time between queue and function.',
  },
  'destination.latency': {
    kind: 'figure',
    because: 'Every trace with a destination shows it, as the time after the event’s end.',
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
  'alb.time-out-504': {
    kind: 'unreachable',
    because: 'Lambda would have to give no answer at all, and in the simulation it always does.',
  },
  'source.polled': {
    kind: 'unreachable',
    because: 'Nothing can be sent from a polled source: its simulation is still to come.',
  },
  'service.limit-unknown': waitsOn,
  'function-url.no-limit': waitsOn,
  'alb.no-limit': waitsOn,
  'vpc-lattice.no-limit': waitsOn,
  'step-functions.no-limit': waitsOn,
  'appsync.conflict-no-figure': waitsOn,
  'connect-campaigns.no-figure': waitsOn,
  'ses-mail-manager.no-limit': waitsOn,
  'kinesis-analytics.no-limit': waitsOn,
  'pinpoint.no-limit': waitsOn,
  'ecs-hook.no-limit': waitsOn,
};
