import type { SourceNotes } from '../source';

/** Notes of a service whose events come through an EventBridge rule. */
export const throughEventBridgeNotes = (
  keywords: string,
  unverified: string | null = null,
): SourceNotes => ({
  whoRetries:
    'Lambda retries a failed event up to twice; EventBridge, which calls for the service, repeats only calls that Lambda did not accept: 185 tries in 24 hours.',
  onFailure: 'Nothing: the service told the bus and knows nothing of the function.',
  limits: '256 KB on a classic bus; events come at least once and in no promised order.',
  permission: 'events.amazonaws.com from the rule’s ARN.',
  keywords: `eventbridge event bus rule ${keywords}`,
  unverified,
});

/** Notes of a service that publishes to an SNS topic. */
export const throughSnsNotes = (
  keywords: string,
  unverified: string | null = null,
): SourceNotes => ({
  whoRetries:
    'Lambda retries a failed event up to twice; SNS, which calls for the service, repeats only calls that Lambda did not accept: 100,015 tries in 23 days.',
  onFailure: 'Nothing: the service published its message and knows nothing of the function.',
  limits: '256 KB; one message a call, which is JSON inside a string.',
  permission: 'sns.amazonaws.com from the topic’s ARN.',
  keywords: `topic notification message ${keywords}`,
  unverified,
});
