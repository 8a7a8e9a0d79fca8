import type { Micros } from './micros';
import type { EnvironmentRecord, InvocationRecord, RunRecord } from './records';

/** Something that will happen. `kind` names the transition that it fires. */
export type Timer = { readonly at: Micros; readonly seq: number } & (
  | { readonly kind: 'callReachesFrontDoor'; readonly subject: RunRecord }
  | { readonly kind: 'frontDoorLimit'; readonly subject: InvocationRecord }
  | { readonly kind: 'frontDoorAnswers'; readonly subject: RunRecord }
  | { readonly kind: 'callReachesLambda'; readonly subject: InvocationRecord }
  | { readonly kind: 'checked'; readonly subject: InvocationRecord }
  | { readonly kind: 'handedOver'; readonly subject: InvocationRecord }
  | { readonly kind: 'initialized'; readonly subject: InvocationRecord }
  | { readonly kind: 'finished'; readonly subject: InvocationRecord }
  | { readonly kind: 'responded'; readonly subject: InvocationRecord }
  | { readonly kind: 'retryDue'; readonly subject: InvocationRecord }
  | { readonly kind: 'backOffOver'; readonly subject: InvocationRecord }
  | { readonly kind: 'deadLetterArrives'; readonly subject: InvocationRecord }
  | { readonly kind: 'idleCheck'; readonly subject: EnvironmentRecord }
);

export type TimerKind = Timer['kind'];
