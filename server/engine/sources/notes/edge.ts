import type { edgeFacts } from '../facts/edge';
import type { SourceNotes } from '../source';

const permission = 'The function’s role trusts lambda.amazonaws.com and edgelambda.amazonaws.com.';
const keywords = 'cdn edge lambda@edge distribution content delivery network';
const onFailure =
  '502 for a result that fails validation; 503 for a function error, a throttle or the time-out.';
const originRetries =
  'Neither CloudFront nor Lambda repeats a failed call; an origin group may fail over to its second origin.';

/** What a person reads about the four places of Lambda@Edge. */
export const edgeNotes: Readonly<Record<keyof typeof edgeFacts, SourceNotes>> = {
  'cloudfront-viewer-request': {
    whoRetries: 'Nobody but the viewer: neither CloudFront nor Lambda repeats a failed call.',
    onFailure,
    limits: '5 s, 128 MB, a generated response of 40 KB, 40 KB of a request’s body.',
    permission,
    keywords: `${keywords} viewer request`,
    unverified: 'What CloudFront makes of null is not documented.',
  },
  'cloudfront-origin-request': {
    whoRetries: originRetries,
    onFailure,
    limits: '30 s, a generated response of 1 MB, 1 MB of a request’s body.',
    permission,
    keywords: `${keywords} origin request cache miss`,
    unverified: 'What CloudFront makes of null is not documented.',
  },
  'cloudfront-origin-response': {
    whoRetries: originRetries,
    onFailure,
    limits:
      '30 s, a response of 1 MB; the function never sees the origin’s body but may replace it.',
    permission,
    keywords: `${keywords} origin response cache`,
    unverified: 'What CloudFront makes of null is not documented.',
  },
  'cloudfront-viewer-response': {
    whoRetries: 'Nobody but the viewer: neither CloudFront nor Lambda repeats a failed call.',
    onFailure,
    limits:
      '5 s, 128 MB; it does not run when the origin answered 400 or more, and may not change the status.',
    permission,
    keywords: `${keywords} viewer response headers security`,
    unverified:
      'What CloudFront makes of null, and of a status that the function changed, is not documented.',
  },
};
