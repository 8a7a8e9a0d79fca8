import { SECOND } from '../../micros';
import type { SourceFacts } from '../source';

const edge = {
  name: 'Amazon CloudFront',
  station: 'Browser',
  path: 'synchronous',
  invocationTypes: ['RequestResponse'],
  choice: null,
  repeats: null,
} as const satisfies Partial<SourceFacts>;

const viewerDoor = {
  name: 'CloudFront',
  limit: 5 * SECOND,
  limitRule: 'cloudfront.limit',
} as const;

const originDoor = {
  name: 'CloudFront',
  limit: 30 * SECOND,
  limitRule: 'cloudfront.origin-limit',
} as const;

/** The four places at which CloudFront runs a Lambda@Edge function, in the order in which a request passes them. */
export const edgeFacts = {
  'cloudfront-viewer-request': {
    ...edge,
    detail: 'Lambda@Edge on a viewer request',
    frontDoor: viewerDoor,
    rule: 'source.cloudfront',
  },
  'cloudfront-origin-request': {
    ...edge,
    detail: 'Lambda@Edge on an origin request',
    frontDoor: originDoor,
    rule: 'source.cloudfront-origin-request',
  },
  'cloudfront-origin-response': {
    ...edge,
    detail: 'Lambda@Edge on an origin response',
    frontDoor: originDoor,
    rule: 'source.cloudfront-origin-response',
  },
  'cloudfront-viewer-response': {
    ...edge,
    detail: 'Lambda@Edge on a viewer response',
    frontDoor: viewerDoor,
    rule: 'source.cloudfront-viewer-response',
  },
} as const satisfies Record<string, SourceFacts>;
