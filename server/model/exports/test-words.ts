/** What generated tests say to who reads them. */
export const testWords = {
  generated: 'Written by Lambdarium from a run.',
  missing:
    'What this test cannot arrange, so that it may see another run (skipped where it would):',
  means: {
    source: (name: string) => `The call comes from a client here, not from ${name}.`,
    qualifier: 'The call goes to $LATEST: versions and aliases are not set up here.',
    denied: 'That the caller may not invoke.',
    faults: 'Faults of the Invoke API.',
    duplicates: 'That the queue delivers the event twice, or late.',
    client: 'A client that hangs up and calls again.',
    changes: 'Settings that change while it runs.',
    targets: 'A target that does not exist: what a function names comes into being with it.',
    other: 'Only the first call of the scenario is made.',
  },
} as const;
