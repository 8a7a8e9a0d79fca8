import type { SourceFacts } from '../source';
import { automationFacts } from './automation';
import { legacyFacts } from './legacy';
import { mailFacts } from './mail';
import { notificationFacts } from './notifications';
import { throughEventBridgeFacts } from './through-eventbridge';
import { throughSnsFacts } from './through-sns';

/** Services that hand an event over and hang up. */
export const eventFacts = {
  ...notificationFacts,
  ...mailFacts,
  ...automationFacts,
  ...throughEventBridgeFacts,
  ...throughSnsFacts,
  ...legacyFacts,
} as const satisfies Record<string, SourceFacts>;
