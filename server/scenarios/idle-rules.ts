import type { RuleId } from '#engine';

/** Why no event of any trace names a rule. */
export interface IdleRule {
  /**
   * `figure`: it gives a number that other rules' events carry; `absence`: it says that something does not happen;
   * `unreachable`: nothing in the simulation brings it about; `lint`: it is why a setting is refused or has no effect,
   * and neither is an event.
   */
  readonly kind: 'figure' | 'absence' | 'unreachable' | 'lint';
  /** One sentence: where it shows all the same, or what would have to happen. */
  readonly because: string;
}

const waitsOn: IdleRule = {
  kind: 'absence',
  because: 'No event tells that a service goes on waiting.',
};

const findings: IdleRule = {
  kind: 'lint',
  because: 'A refused command and a setting without effect leave no event; the lint cites it.',
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
  'billing.tiers': {
    kind: 'figure',
    because: 'Only months of load reach another tier; the bill’s own tests do.',
  },
  'billing.provisioned': {
    kind: 'figure',
    because: 'The bill adds it up, and a trace does not print the bill.',
  },
  'billing.retries': {
    kind: 'figure',
    because: 'The bill tells what they cost, and a trace does not print the bill.',
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
  'lint.bounds': findings,
  'lint.simulated': findings,
  'lint.own-destination': findings,
  'lint.s3-on-success': findings,
  'lint.provisioned-latest': findings,
  'lint.provisioned-in-reserved': findings,
  'lint.reserved-below-provisioned': findings,
  'lint.account-minimum': findings,
  'lint.version-fixed': findings,
  'lint.alias': findings,
  'lint.settings-per-qualifier': findings,
  'lint.polled-failures': findings,
  'lint.refused-first': findings,
  'lint.unused': findings,
};
