import type { Rule } from '../rule';

const docs = 'https://docs.aws.amazon.com';
const edgeGuide = `${docs}/AmazonCloudFront/latest/DeveloperGuide`;
const edgeErrorPage = `${edgeGuide}/http-503-service-unavailable.html`;
const triggersPage = `${edgeGuide}/lambda-cloudfront-trigger-events.html`;
const responsesPage = `${edgeGuide}/lambda-generating-http-responses.html`;

/** CloudFront’s Lambda@Edge, and what it answers to the viewer. */
export const edgeRules = {
  'source.cloudfront': {
    sentence:
      'CloudFront runs a viewer-request function synchronously for every request, before it looks into its cache.',
    kind: 'documented',
    source: 'CloudFront developer guide, Lambda@Edge trigger events',
    page: triggersPage,
  },
  'source.cloudfront-origin-request': {
    sentence:
      'CloudFront runs an origin-request function synchronously only when its cache cannot answer, before it asks the origin.',
    kind: 'documented',
    source: 'CloudFront developer guide, Lambda@Edge trigger events',
    page: triggersPage,
  },
  'source.cloudfront-origin-response': {
    sentence:
      'CloudFront runs an origin-response function synchronously when the origin has answered, before it caches the response.',
    kind: 'documented',
    source: 'CloudFront developer guide, Lambda@Edge trigger events',
    page: triggersPage,
  },
  'source.cloudfront-viewer-response': {
    sentence:
      'CloudFront runs a viewer-response function synchronously before each response goes out, but not if the origin answered 400 or more.',
    kind: 'documented',
    source: 'CloudFront developer guide, restrictions on edge functions',
    page: `${edgeGuide}/edge-function-restrictions-all.html`,
  },
  'cloudfront.limit': {
    sentence: 'A viewer-request or viewer-response function of Lambda@Edge may run for 5 s.',
    kind: 'documented',
    source: 'CloudFront developer guide, quotas on Lambda@Edge',
    page: `${edgeGuide}/cloudfront-limits.html`,
  },
  'cloudfront.origin-limit': {
    sentence: 'An origin-request or origin-response function of Lambda@Edge may run for 30 s.',
    kind: 'documented',
    source: 'CloudFront developer guide, quotas on Lambda@Edge',
    page: `${edgeGuide}/cloudfront-limits.html`,
  },
  'cloudfront.time-out-503': {
    sentence: 'CloudFront answers 503 when a function runs longer than its quota.',
    kind: 'documented',
    source: 'CloudFront developer guide, HTTP 503; the exact text of the page is unverified',
    page: edgeErrorPage,
  },
  'cloudfront.execution-error-503': {
    sentence: 'CloudFront answers 503 when the function fails; older guides said 500.',
    kind: 'documented',
    source:
      'CloudFront developer guide, HTTP 503; x-cache from published captures; the exact text of the page is unverified',
    page: edgeErrorPage,
  },
  'cloudfront.throttled-503': {
    sentence: 'CloudFront answers 503 when Lambda throttles the function.',
    kind: 'documented',
    source: 'CloudFront developer guide, HTTP 503; the exact text of the page is unverified',
    page: edgeErrorPage,
  },
  'cloudfront.refused-503': {
    sentence: 'CloudFront answers 503 when it may not call the function or there is none.',
    kind: 'recorded',
    source: 'Published captures of CloudFront’s error page; its exact text is unverified',
    page: null,
  },
  'cloudfront.invalid-result-502': {
    sentence:
      'CloudFront answers 502 to a result that is no request or response where one belongs, adds a forbidden header, or is a response over 40 KB (1 MB at the origin’s side); status must be a string.',
    kind: 'documented',
    source:
      'CloudFront developer guide, Lambda validation error and restrictions; the exact text of the page is unverified',
    page: `${edgeGuide}/lambda-at-edge-function-restrictions.html`,
  },
  'cloudfront.null-result-502': {
    sentence: 'A function that returns nothing is taken to fail CloudFront’s validation.',
    kind: 'unverified',
    source: 'No source found for a result of null',
    page: null,
  },
  'cloudfront.generated-response': {
    sentence:
      'A function on a request may return a response of its own; CloudFront sends it without asking the origin.',
    kind: 'documented',
    source: 'CloudFront developer guide, Lambda@Edge event structure',
    page: null,
  },
  'cloudfront.continues': {
    sentence: 'After the request is returned it goes on to cache and origin, which answers 200.',
    kind: 'assumption',
    source: 'What the origin answers is outside the simulation',
    page: null,
  },
  'cloudfront.response': {
    sentence:
      'After a function on a response has returned it, changed or not, CloudFront sends it on; only at the origin’s side may the status change.',
    kind: 'documented',
    source: 'CloudFront developer guide, updating responses in origin response triggers',
    page: responsesPage,
  },
} as const satisfies Record<string, Rule>;
