import type { Target } from '#engine';
import type { LongPolls } from './long-polls';
import type { MessagingState } from './messaging-state';

/** What an operation of SQS, SNS or EventBridge works with. */
export interface ServiceCall {
  readonly state: MessagingState;
  /** The Region the client signed for: ARNs are rendered in it. */
  readonly region: string;
  /** Where the client reached us: queue URLs begin with it. */
  readonly baseUrl: string;
  /** The room's time, milliseconds since 1970. */
  readonly now: number;
  readonly polls: LongPolls;
  /** Says when nobody waits for the answer any more. */
  readonly gone: AbortSignal;
  /** Whether the client speaks the query protocol, in which some texts differ. */
  readonly query: boolean;
  /** Lets Lambda find a target. A text says why it cannot. */
  readonly addTarget: (target: Target) => Promise<string | null>;
  /** Lets Lambda find it no more. */
  readonly removeTarget: (target: Target) => Promise<void>;
}
