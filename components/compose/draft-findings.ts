import { plural } from '#model';
import { type Finding, lint, type Severity } from '#model/lint';
import { type Draft, scenarioOf } from './draft';
import type { DraftFinding } from './lint-store';

/** In the order in which they are told. */
const severities = ['illegal', 'noEffect', 'risky'] as const satisfies readonly Severity[];

/** What lint finds in the draft, as far as the form is about it: the gravest first. */
export function draftFindings(draft: Draft): readonly DraftFinding[] {
  const found = lint(scenarioOf(draft)).flatMap((finding) => {
    const [field, label] = placeOf(finding);
    // Targets come and go with the settings that name them, and a default that the form does not show is no setting.
    const isAbsent = finding.where.kind === 'target' || (finding.isDefault && field === null);
    return isAbsent ? [] : [{ ...finding, field, label }];
  });
  return severities.flatMap((severity) => found.filter((one) => one.severity === severity));
}

/** How many settings are refused, without effect or risky, in one line. */
export function summaryOf(findings: readonly Finding[]): string {
  const counts = severities.flatMap((severity) => {
    const count = findings.filter((one) => one.severity === severity).length;
    return count === 0 ? [] : [{ count, verb: verbs[severity][count === 1 ? 0 : 1] }];
  });
  if (counts.length === 0) return 'Every setting has its effect';
  return counts
    .map(({ count, verb }, index) => `${index === 0 ? plural(count, 'setting') : count} ${verb}`)
    .join(', ');
}

const verbs = {
  illegal: ['is refused', 'are refused'],
  noEffect: ['has no effect', 'have no effect'],
  risky: ['is risky', 'are risky'],
} as const satisfies Record<Severity, readonly [string, string]>;

type Place = readonly [field: string | null, label: string];

function placeOf({ where }: Finding): Place {
  switch (where.kind) {
    case 'function': {
      const { change, setting } = where;
      const known = settings[setting] ?? [null, setting];
      return change === null ? known : [null, `${known[1]}, change ${change + 1}`];
    }
    case 'act':
      return fields[where.field] ?? [null, where.field];
    case 'account':
      return [null, 'Concurrency of the account'];
    case 'target':
      return [null, 'Target'];
  }
}

/** The rows of the form. What has none here goes by its own name. */
const settings: Readonly<Record<string, Place>> = {
  behaviour: ['behaviour', 'What the function does'],
  retries: ['retries', 'Retries'],
  maximumEventAgeS: ['event-age', 'Maximum event age'],
  deadLetter: ['dead-letter', 'Dead-letter queue'],
  memoryMb: ['memory', 'Memory'],
  timeoutMs: ['timeout', 'Time-out'],
  reservedConcurrency: ['reserved-concurrency', 'Reserved concurrency'],
  roleMaySend: ['role-may-send', 'Role may send dead letters'],
  initMs: [null, 'INIT phase'],
  onSuccess: [null, 'Destination on success'],
  onFailure: [null, 'Destination on failure'],
  recursiveLoop: [null, 'Recursive loop detection'],
};

const fields: Readonly<Record<string, Place>> = {
  source: ['source', 'Event source'],
  invocationType: ['type', 'Invocation type'],
  payload: ['payload-summary', 'Event payload'],
  callerMayInvoke: ['caller-may-invoke', 'Caller may invoke the function'],
  functionName: [null, 'Called function'],
  qualifier: [null, 'Called version or alias'],
  client: [null, 'SDK that repeats'],
  sourceDeadLetter: [null, 'Dead-letter queue of the source'],
  duplicates: [null, 'Duplicates from the event queue'],
  lateMs: [null, 'Delay in the event queue'],
};
