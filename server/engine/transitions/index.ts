import type {
  DeliveryRecord,
  EnvironmentRecord,
  InvocationRecord,
  LeftWork,
  ProvisionedPool,
  RunRecord,
} from '../records';
import type { TimerKind, TimerSubjects } from '../timer';
import type { World } from '../world';
import { deliverSourceDeadLetter } from './abandon';
import { endPatience, sendCall } from './call';
import { check, receive } from './check';
import { deliver } from './deliver';
import { expire } from './expire';
import { finish, respond } from './finish';
import { answerFrontDoor } from './front-door';
import { finishLeftWork } from './left-work';
import { finishInit, place } from './place';
import { finishProvisioning } from './provision';

export { act } from './act';
export { configureAccount, configureFunction, configureTarget } from './configure';

/** Lets happen what a timer stands for, in the order of an invocation's life. */
export function fire(
  world: World,
  kind: TimerKind,
  subject: TimerSubjects[TimerKind] | undefined,
): void {
  switch (kind) {
    case 'callReachesFrontDoor':
    case 'callAgain':
      sendCall(world, subject as RunRecord);
      break;
    case 'callReachesLambda':
      receive(world, subject as InvocationRecord);
      break;
    case 'checked':
      check(world, subject as InvocationRecord);
      break;
    case 'handedOver':
    case 'backOffOver':
    case 'retryDue':
      place(world, subject as InvocationRecord);
      break;
    case 'initialized':
      finishInit(world, subject as InvocationRecord);
      break;
    case 'leftWorkDone':
      finishLeftWork(world, subject as LeftWork);
      break;
    case 'finished':
      finish(world, subject as InvocationRecord);
      break;
    case 'responded':
      respond(world, subject as InvocationRecord);
      break;
    case 'patienceEnds':
      endPatience(world, subject as InvocationRecord);
      break;
    case 'frontDoorAnswers':
      answerFrontDoor(world, subject as RunRecord);
      break;
    case 'sourceDeadLetterArrives':
      deliverSourceDeadLetter(world, subject as RunRecord);
      break;
    case 'deliveryArrives':
      deliver(world, subject as DeliveryRecord);
      break;
    case 'provisioned':
      finishProvisioning(world, subject as ProvisionedPool);
      break;
    case 'idleCheck':
      expire(world, subject as EnvironmentRecord);
      break;
    default:
      kind satisfies never;
  }
}
