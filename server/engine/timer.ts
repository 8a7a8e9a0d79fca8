import type { Micros } from './micros';
import type {
  DeliveryRecord,
  EnvironmentRecord,
  InvocationRecord,
  LeftWork,
  ProvisionedPool,
  RunRecord,
} from './records';

/** What each kind of timer concerns. A kind names the transition that it fires. */
export interface TimerSubjects {
  readonly callReachesFrontDoor: RunRecord;
  readonly callAgain: RunRecord;
  readonly patienceEnds: InvocationRecord;
  readonly frontDoorAnswers: RunRecord;
  readonly sourceDeadLetterArrives: RunRecord;
  readonly callReachesLambda: InvocationRecord;
  readonly checked: InvocationRecord;
  readonly handedOver: InvocationRecord;
  readonly initialized: InvocationRecord;
  readonly finished: InvocationRecord;
  readonly responded: InvocationRecord;
  readonly retryDue: InvocationRecord;
  readonly backOffOver: InvocationRecord;
  readonly deliveryArrives: DeliveryRecord;
  readonly leftWorkDone: LeftWork;
  readonly provisioned: ProvisionedPool;
  readonly idleCheck: EnvironmentRecord;
}

export type TimerKind = keyof TimerSubjects;

/** Something that will happen, as plain data. */
export type Timer = {
  [K in TimerKind]: {
    readonly at: Micros;
    readonly seq: number;
    readonly kind: K;
    readonly subject: TimerSubjects[K];
  };
}[TimerKind];
