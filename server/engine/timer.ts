import type { Micros } from './micros';
import type {
  CodeRun,
  DeliveryRecord,
  EnvironmentRecord,
  InvocationRecord,
  LeftWork,
  ProvisionedPool,
  RunRecord,
} from './records';

/** What can be due. A kind names the transition that it fires; a small number finds its lane in the agenda. */
export const due = {
  callReachesFrontDoor: 0,
  callAgain: 1,
  patienceEnds: 2,
  frontDoorAnswers: 3,
  sourceDeadLetterArrives: 4,
  callReachesLambda: 5,
  checked: 6,
  handedOver: 7,
  initialized: 8,
  finished: 9,
  responded: 10,
  retryDue: 11,
  backOffOver: 12,
  deliveryArrives: 13,
  leftWorkDone: 14,
  provisioned: 15,
  idleCheck: 16,
  codeLimit: 17,
} as const;

export type TimerKind = (typeof due)[keyof typeof due];

/** What each kind of timer concerns. */
export interface TimerSubjects {
  readonly [due.callReachesFrontDoor]: RunRecord;
  readonly [due.callAgain]: RunRecord;
  readonly [due.patienceEnds]: InvocationRecord;
  readonly [due.frontDoorAnswers]: RunRecord;
  readonly [due.sourceDeadLetterArrives]: RunRecord;
  readonly [due.callReachesLambda]: InvocationRecord;
  readonly [due.checked]: InvocationRecord;
  readonly [due.handedOver]: InvocationRecord;
  readonly [due.initialized]: InvocationRecord;
  readonly [due.finished]: InvocationRecord;
  readonly [due.responded]: InvocationRecord;
  readonly [due.retryDue]: InvocationRecord;
  readonly [due.backOffOver]: InvocationRecord;
  readonly [due.deliveryArrives]: DeliveryRecord;
  readonly [due.leftWorkDone]: LeftWork;
  readonly [due.provisioned]: ProvisionedPool;
  readonly [due.idleCheck]: EnvironmentRecord;
  readonly [due.codeLimit]: CodeRun;
}

/** Something that will happen, as plain data. */
export type Timer = {
  [K in TimerKind]: {
    readonly at: Micros;
    readonly seq: number;
    readonly kind: K;
    readonly subject: TimerSubjects[K];
  };
}[TimerKind];
