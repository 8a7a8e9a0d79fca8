import { guide, type Rule } from './rule';

/** Calling the Invoke API: what it answers, and what it checks first. */
export const invokeRules = {
  'invoke.latency': {
    sentence: 'A call takes 18 ms to reach Lambda and Lambda takes 20 ms to check it.',
    kind: 'assumption',
    source: 'AWS publishes no figure',
    page: null,
  },
  'invoke.front-door-latency': {
    sentence:
      'A front door takes 12 ms to pass a call on to Lambda, and 12 ms to pass the answer back.',
    kind: 'assumption',
    source: 'AWS publishes no figure',
    page: null,
  },
  'invoke.synchronous': {
    sentence:
      'RequestResponse runs the function, waits for it, and answers 200 with what it returned.',
    kind: 'documented',
    source: 'Lambda developer guide, synchronous invocation',
    page: guide('invocation-sync'),
  },
  'invoke.function-error-is-200': {
    sentence:
      'A function that fails still answers 200: only the header X-Amz-Function-Error: Unhandled and the body tell. Lambda does not repeat a synchronous call.',
    kind: 'documented',
    source: 'Lambda developer guide, retries; recordings of real AWS',
    page: guide('invocation-retries'),
  },
  'invoke.asynchronous-202': {
    sentence:
      'Event puts the event in Lambda’s queue and answers 202 with an empty body, before anything has run.',
    kind: 'documented',
    source: 'Lambda developer guide, asynchronous invocation',
    page: guide('invocation-async'),
  },
  'invoke.dry-run-204': {
    sentence:
      'DryRun checks the parameters and the permission, answers 204, and never runs the function.',
    kind: 'model',
    source: 'Lambda service model, Invoke',
    page: 'https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html',
  },
  'invoke.access-denied-403': {
    sentence:
      'A caller without lambda:InvokeFunction on the function gets 403 AccessDeniedException, whatever the type.',
    kind: 'recorded',
    source: 'Published logs of real calls; the key of the message is unverified',
    page: 'https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html',
  },
  'invoke.not-found-404': {
    sentence:
      'An unknown function is 404 ResourceNotFoundException, and the message names it with :$LATEST.',
    kind: 'recorded',
    source: 'Recording of real AWS, 2025-11-24',
    page: 'https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html',
  },
  'invoke.invalid-json-400': {
    sentence:
      'A body that is not JSON is refused with 400 InvalidRequestContentException; for Event this is derived.',
    kind: 'recorded',
    source:
      'Recording of real AWS; for Event derived from “cannot be queued is an error to the caller”',
    page: guide('invocation-async'),
  },
  'invoke.synchronous-limit-413': {
    sentence:
      'A synchronous event may be 6 MB (6,291,456 bytes); more is 413 RequestEntityTooLargeException.',
    kind: 'documented',
    source: 'Lambda quotas; message from published captures',
    page: guide('gettingstarted-limits'),
  },
  'invoke.asynchronous-limit-413': {
    sentence:
      'An asynchronous event may be 1 MB (1,048,576 bytes, 256 KB before October 2025); more is 413 RequestEntityTooLargeException.',
    kind: 'documented',
    source: 'Lambda quotas; message from published captures',
    page: guide('gettingstarted-limits'),
  },
  'invoke.throttled-429': {
    sentence:
      'A synchronous call above the concurrency limit is refused at once with 429 TooManyRequestsException; nothing queues it.',
    kind: 'recorded',
    source: 'Lambda developer guide, concurrency; recording of real AWS, 2025-11-24',
    page: guide('lambda-concurrency'),
  },
  'invoke.service-fault-500': {
    sentence: 'When Lambda itself fails it answers 500 ServiceException; clients may call again.',
    kind: 'model',
    source: 'Lambda service model; the Type in the body is unverified',
    page: 'https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html',
  },
  'invoke.request-rate-429': {
    sentence:
      'Synchronous calls are limited to ten a second for each concurrent execution, of the account or of a reservation; more is 429. Asynchronous events have no such limit.',
    kind: 'documented',
    source: 'Lambda developer guide, concurrency; the body of this 429 is unverified',
    page: guide('lambda-concurrency'),
  },
  'invoke.by-code': {
    sentence: 'The function’s own code invokes a function asynchronously, as any caller may.',
    kind: 'derived',
    source: 'Follows from asynchronous invocation',
    page: guide('invocation-async'),
  },
} as const satisfies Record<string, Rule>;
