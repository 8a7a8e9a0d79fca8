import { plural } from '#model';
import { catalogue } from '#model/catalogue';
import type { Severity } from '#model/lint';

const verbs = {
  illegal: ['is refused', 'are refused'],
  noEffect: ['has no effect', 'have no effect'],
  risky: ['is risky', 'are risky'],
} as const satisfies Record<Severity, readonly [string, string]>;

/** What lint finds in the composed scenario. */
export const lintWords = catalogue({
  counted: (severity: Severity, count: number) => ({
    count,
    verb: verbs[severity][count === 1 ? 0 : 1],
  }),
  summary: (counts: readonly { readonly count: number; readonly verb: string }[]): string =>
    counts.length === 0
      ? 'Every setting has its effect'
      : counts
          .map(
            ({ count, verb }, index) =>
              `${index === 0 ? plural(count, { one: '# setting', other: '# settings' }) : count} ${verb}`,
          )
          .join(', '),
  elsewhere: (owner: string, label: string): string => `${owner}: ${label}`,
  call: (call: number): string => `Call ${call}`,
  inChange: (label: string, change: number): string => `${label}, change ${change}`,
  version: (version: string): string => `Version ${version}`,
  alias: (alias: string): string => `Alias ${alias}`,
  provisioned: (qualifier: string): string => `Provisioned concurrency of ${qualifier}`,
  asynchronous: (qualifier: string): string => `Retries of ${qualifier}`,
  account: 'Concurrency of the account',
  target: 'Target',
  labels: {
    behaviour: 'What the function does',
    retries: 'Retries',
    eventAge: 'Maximum event age',
    deadLetter: 'Dead-letter queue',
    memory: 'Memory',
    timeout: 'Time-out',
    init: 'INIT phase',
    reserved: 'Reserved concurrency',
    role: 'Role may send what failed',
    onSuccess: 'Destination on success',
    onFailure: 'Destination on failure',
    loop: 'Recursive loops',
    name: 'Function',
    source: 'Event source',
    type: 'Invocation type',
    payload: 'Event payload',
    caller: 'Caller may invoke the function',
    called: 'Called function',
    qualifier: 'Called version or alias',
    client: 'SDK that repeats',
    sourceDeadLetter: 'Dead-letter queue of the source',
    serviceFaults: 'Faults of the Invoke API',
    duplicates: 'Duplicates from the event queue',
    late: 'Delay in the event queue',
  },
  list: 'Settings to look at',
  groups: { illegal: 'Refused', noEffect: 'Without effect', risky: 'Risky' } satisfies Record<
    Severity,
    string
  >,
  groupTitle: (title: string, count: number): string => `${title}, ${count}`,
  goTo: 'Go to ',
  rule: 'Rule ',
});
