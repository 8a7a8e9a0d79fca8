import type { SamplePayload } from '../source';
import { snsDelivery } from './sns-delivery';

/** Amazon ElastiCache that publishes to a topic: the event’s name is the key, the cluster the value. */
export const elastiCacheEventPayloads: readonly SamplePayload[] = [
  {
    name: 'Cluster created',
    event: (context) =>
      snsDelivery(context, {
        topic: 'cache-events',
        subject: 'ElastiCache Notification Message',
        message: JSON.stringify({ 'ElastiCache:CacheClusterProvisioningComplete': 'shop-cache' }),
      }),
    healthyResult: () => ({ noted: 'shop-cache' }),
  },
];
