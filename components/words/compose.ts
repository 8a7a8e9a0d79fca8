import { groupDigits, plural } from '#model';
import { catalogue } from '#model/catalogue';
import type { Severity } from '#model/lint';

/** The composer as it stands when the page comes. */
export const composeWords = catalogue({
  title: 'Compose',
  source: {
    title: 'Event source',
    prefix: 'Event source: ',
    about: 'Who retries, limits, permission',
  },
  type: 'Invocation type',
  behaviour: {
    title: 'The function, ',
    more: 'More behaviours',
    held: 'The room gets this with Invoke.',
  },
  failure: {
    title: 'If it fails',
    retries: 'Retries',
    age: 'Maximum event age',
    own: 'other…',
    seconds: 'Age in seconds',
    ageName: 'The maximum event age',
    deadLetter: 'Dead-letter queue',
    none: 'none',
    queue: 'SQS queue',
    topic: 'SNS topic',
    queueName: 'Queue',
    topicName: 'Topic',
    badName: 'The name must have 1 to 80 letters, digits, hyphens or underscores.',
    ages: ['1 minute', '2 minutes', '5 minutes', '1 hour', '6 hours'],
  },
  sections: {
    destinations: 'Destinations',
    compute: 'Memory and time-out',
    concurrency: 'Concurrency',
    permissions: 'Permissions',
    running: 'Logs and loops',
    around: 'Around the call',
    payload: 'Event payload',
  },
  none: 'none',
  onFailure: (name: string): string => `failure → ${name}`,
  onSuccess: (name: string): string => `success → ${name}`,
  unreserved: (limit: number): string => `${groupDigits(limit)}, not reserved`,
  switchedOff: '0: switched off',
  reserved: (count: number): string => `${groupDigits(count)} reserved`,
  provisioned: (count: number): string => `${groupDigits(count)} provisioned`,
  versions: (count: number): string => plural(count, { one: '# version', other: '# versions' }),
  allGiven: 'all given',
  callerDenied: 'caller denied',
  roleDenied: 'role denied',
  loopAllowed: 'loops allowed',
  loopStopped: 'loops stopped',
  usual: 'nothing unusual',
  unusual: (count: number): string =>
    plural(count, { one: '# circumstance', other: '# circumstances' }),
  ownEvent: 'the source’s own',
  edited: 'edited',
  outlook: 'What will happen',
  presets: 'Presets…',
  presetsOffer: 'Try one of these',
  offers: {
    threeRuns: 'Three runs?',
    status200: 'Failed with 200',
    fixRescues: 'Saved by a fix',
  },
  undoPreset: 'Undo the preset',
  terminal: 'The same in a terminal',
  theCommand: 'the command',
  command: 'The command',
  allCommands: 'All commands and SAM…',
  invoke: 'Invoke',
  invokeKeys: 'Ctrl Enter',
  notConnected: 'Not connected to the server.',
  notOwner: 'Only the room’s owner can invoke.',
  question: {
    legend: 'A question before you invoke',
    text: 'An object lands in S3. Your function throws. How many times does your code run?',
    forever: 'until it works',
  },
  lint: {
    group: 'What the settings come to',
    checking: 'Checking the settings…',
  },
  struck: { illegal: ', refused', noEffect: ', no effect', risky: '' } satisfies Record<
    Severity,
    string
  >,
  wholeNumber: (name: string, least: number, most: number, unit: string): string =>
    `${name} must be a whole number from ${groupDigits(least)} to ${groupDigits(most)}${unit ? ` ${unit}` : ''}.`,
});
