import type {
  CodeRun,
  DeliveryRecord,
  EnvironmentRecord,
  InvocationRecord,
  LeftWork,
  ProvisionedPool,
  RunRecord,
} from '../records';
import { due, type TimerKind, type TimerSubjects } from '../timer';
import type { World } from '../world';
import { deliverSourceDeadLetter } from './abandon';
import { endPatience, sendCall } from './call';
import { check, receive } from './check';
import { cutCode } from './code';
import { deliver } from './deliver';
import { expire } from './expire';
import { finish, respond } from './finish';
import { answerFrontDoor } from './front-door';
import { finishLeftWork } from './left-work';
import { finishInit, place } from './place';
import { finishProvisioning } from './provision';

export { act } from './act';
export { finishCodeAttempt, finishCodeInit, limitCode } from './code';
export { configureAccount, configureFunction, configureTarget } from './configure';
export { deleteFunction } from './delete-function';
export { deleteTarget } from './delete-target';

/** Lets happen what a timer stands for, in the order of an invocation's life. */
export function fire(
  world: World,
  kind: TimerKind,
  subject: TimerSubjects[TimerKind] | undefined,
): void {
  switch (kind) {
    case due.callReachesFrontDoor:
    case due.callAgain:
      sendCall(world, subject as RunRecord);
      break;
    case due.callReachesLambda:
      receive(world, subject as InvocationRecord);
      break;
    case due.checked:
      check(world, subject as InvocationRecord);
      break;
    case due.handedOver:
    case due.backOffOver:
    case due.retryDue:
      place(world, subject as InvocationRecord);
      break;
    case due.initialized:
      finishInit(world, subject as InvocationRecord);
      break;
    case due.leftWorkDone:
      finishLeftWork(world, subject as LeftWork);
      break;
    case due.finished:
      finish(world, subject as InvocationRecord);
      break;
    case due.responded:
      respond(world, subject as InvocationRecord);
      break;
    case due.patienceEnds:
      endPatience(world, subject as InvocationRecord);
      break;
    case due.frontDoorAnswers:
      answerFrontDoor(world, subject as RunRecord);
      break;
    case due.sourceDeadLetterArrives:
      deliverSourceDeadLetter(world, subject as RunRecord);
      break;
    case due.deliveryArrives:
      deliver(world, subject as DeliveryRecord);
      break;
    case due.provisioned:
      finishProvisioning(world, subject as ProvisionedPool);
      break;
    case due.codeLimit:
      cutCode(world, subject as CodeRun);
      break;
    case due.idleCheck:
      expire(world, subject as EnvironmentRecord);
      break;
    default:
      kind satisfies never;
  }
}
