import { plural } from '#model';
import { catalogue } from '#model/catalogue';

interface PresetText {
  readonly name: string;
  /** How it ends. */
  readonly ends: string;
  /** Whether it ends otherwise than most people expect. */
  readonly surprising: boolean;
  /** What people search for besides. */
  readonly keywords: string;
}

const texts = {
  'status-200': {
    name: 'Failed with status 200',
    ends: 'One attempt throws; the caller gets 200 and X-Amz-Function-Error.',
    surprising: true,
    keywords: 'synchronous requestresponse error unhandled',
  },
  'nobody-repeats': {
    name: 'Nobody repeats a synchronous call',
    ends: 'API Gateway’s client gets 502 after one attempt.',
    surprising: true,
    keywords: 'rest retry api gateway',
  },
  'dry-run': {
    name: 'DryRun runs nothing',
    ends: '204, no attempt and no log line, although the function would throw.',
    surprising: true,
    keywords: 'permission check dryrun',
  },
  'gateway-504': {
    name: 'A 504 is no failure',
    ends: 'The client gets 504 after 29 s; the function succeeds after 40 s.',
    surprising: true,
    keywords: 'api gateway timeout limit',
  },
  'gateway-502': {
    name: 'A 502 is no crash',
    ends: 'The function returns a text and succeeds; API Gateway answers 502.',
    surprising: true,
    keywords: 'malformed proxy response',
  },
  'sdk-calls-again': {
    name: 'The SDK calls again',
    ends: 'Three request ids, three successes, and the caller hears of none.',
    surprising: true,
    keywords: 'boto3 read timeout retries duplicate',
  },
  'accepted-not-done': {
    name: '202 is not done',
    ends: 'The caller gets 202; three attempts fail and the event is lost.',
    surprising: true,
    keywords: 'event asynchronous lost dropped',
  },
  'three-runs': {
    name: 'Why three runs?',
    ends: 'An S3 event runs three times under one request id, and is lost.',
    surprising: true,
    keywords: 'duplicate retries bucket',
  },
  'timed-out-thrice': {
    name: 'A time-out is an error',
    ends: 'Three attempts are cut at 3 s, and the event is lost.',
    surprising: true,
    keywords: 'sns billed timeout',
  },
  'out-of-memory': {
    name: 'Out of memory is an error',
    ends: 'Three attempts run out of memory, and the event is lost.',
    surprising: true,
    keywords: 'oom killed crash',
  },
  'second-try': {
    name: 'The second try works',
    ends: 'Attempt 1 throws, attempt 2 a minute later succeeds; nothing is lost.',
    surprising: false,
    keywords: 'fails first transient retry',
  },
  'throttles-use-no-retry': {
    name: 'Throttles use up no retry',
    ends: 'The second event is throttled eight times and then runs once; no retry is used.',
    surprising: true,
    keywords: 'reserved concurrency backoff 429',
  },
  'age-before-retries': {
    name: 'Too old for a retry',
    ends: 'One attempt; with a maximum age of 60 s the event goes to my-lambda-failures at once.',
    surprising: true,
    keywords: 'event age exceeded',
  },
  'reserved-zero': {
    name: 'Concurrency 0 parks nothing',
    ends: 'The event never runs and becomes a dead letter at once.',
    surprising: true,
    keywords: 'reserved switched off zero',
  },
  'duplicate-delivery': {
    name: 'Twice without any error',
    ends: 'With 0 retries the event runs twice: the queue delivered it again.',
    surprising: true,
    keywords: 'at least once duplicate idempotent',
  },
  'both-get-one': {
    name: 'Dead-letter queue and destination',
    ends: 'After three attempts both get one message: the event here, the record there.',
    surprising: true,
    keywords: 'dlq on-failure record envelope',
  },
  'returned-500': {
    name: 'A returned 500 is a success',
    ends: 'One attempt; the record goes to the on-success destination.',
    surprising: true,
    keywords: 'statuscode error value',
  },
  'rule-queue-empty': {
    name: 'The rule’s queue stays empty',
    ends: 'Three attempts throw, the rule’s dead-letter queue gets nothing, the event is lost.',
    surprising: true,
    keywords: 'eventbridge dlq target',
  },
  'rule-queue-filled': {
    name: 'The rule’s queue gets what was refused',
    ends: 'Lambda answers 403, nothing runs, and the rule’s dead-letter queue gets the event.',
    surprising: true,
    keywords: 'eventbridge dlq permission denied',
  },
  'role-may-not-send': {
    name: 'The role may not send',
    ends: 'The dead letter cannot be sent, and the event is lost.',
    surprising: true,
    keywords: 'dlq permission sqs:sendmessage deadlettererrors',
  },
  'destination-fails': {
    name: 'A destination that fails',
    ends: 'my-lambda succeeds, my-lambda-audit fails twice and its record becomes a dead letter.',
    surprising: false,
    keywords: 'lambda chain two functions',
  },
  'loop-of-16': {
    name: 'A loop ends after 16',
    ends: 'The function invokes itself 16 times, then the next event becomes a dead letter.',
    surprising: true,
    keywords: 'recursion recursive itself',
  },
  'fix-rescues': {
    name: 'A fix rescues the event',
    ends: 'Attempt 1 throws, a fix is deployed after 30 s, attempt 2 succeeds.',
    surprising: true,
    keywords: 'deploy change update',
  },
  'versions-inherit-nothing': {
    name: 'Versions inherit nothing',
    ends: 'Version 1 makes three attempts and keeps no record, whatever $LATEST is set to.',
    surprising: true,
    keywords: 'alias qualifier latest settings',
  },
  'left-work': {
    name: 'Work of another request',
    ends: 'What call 1 left behind is done during call 2.',
    surprising: true,
    keywords: 'async await fire and forget frozen',
  },
  'provisioned-warm': {
    name: 'Provisioned and ready',
    ends: 'The call of version 1 starts without INIT, that of $LATEST starts cold.',
    surprising: false,
    keywords: 'cold start provisioned concurrency',
  },
} as const satisfies Record<string, PresetText>;

export type PresetId = keyof typeof texts;

/** The set-ups by name, and their dialogue. */
export const presetWords = catalogue({
  errorMessage: 'Thumbnail failed: unsupported format',
  texts: texts as Readonly<Record<PresetId, PresetText>>,
  title: 'Presets',
  search: 'Presets',
  placeholder: 'Search: retries, dlq, 504…',
  surprising: 'What surprises people',
  others: 'More set-ups',
  nothing: (query: string): string => `No preset matches “${query}”.`,
  found: (count: number): string => plural(count, { one: '# preset', other: '# presets' }),
  loaded: (name: string): string => `Loaded “${name}”. Nothing has run yet: press Invoke.`,
});
