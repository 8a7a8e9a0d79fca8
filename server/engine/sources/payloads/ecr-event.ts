import { arnOf } from '../arn';
import type { EventContext, SamplePayload } from '../source';
import { busEvent } from './bus-event';

const repository = 'shop/web';

/** An image was pushed or deleted. */
const ecrPushEvent = (context: EventContext, action: 'PUSH' | 'DELETE' = 'PUSH') =>
  busEvent(context, {
    detailType: 'ECR Image Action',
    source: 'aws.ecr',
    detail: {
      result: 'SUCCESS',
      'repository-name': repository,
      'image-digest': `sha256:${context.hex('image', 64)}`,
      'action-type': action,
      'image-tag': 'v7',
    },
  });

const scanEvent = (context: EventContext) =>
  busEvent(context, {
    detailType: 'ECR Image Scan',
    source: 'aws.ecr',
    resources: [arnOf(context, 'ecr', `repository/${repository}`)],
    detail: {
      'scan-status': 'COMPLETE',
      'repository-name': repository,
      'finding-severity-counts': { HIGH: 1, MEDIUM: 4 },
      'image-digest': `sha256:${context.hex('image', 64)}`,
      'image-tags': ['v7'],
    },
  });

const handled = () => ({ handled: repository });

/** Amazon ECR on the default bus. */
export const ecrEventPayloads: readonly SamplePayload[] = [
  { name: 'Image pushed', event: (context) => ecrPushEvent(context), healthyResult: handled },
  {
    name: 'Image deleted',
    event: (context) => ecrPushEvent(context, 'DELETE'),
    healthyResult: handled,
  },
  { name: 'Image scanned', event: scanEvent, healthyResult: handled },
];
