import type { Timer } from '../timer';
import type { World } from '../world';
import { check, receive } from './check';
import { expire } from './expire';
import { finish, respond } from './finish';
import { answerFrontDoor, forward, reachFrontDoorLimit } from './forward';
import { deliverDeadLetter } from './give-up';
import { finishInit, place } from './place';

export { act } from './act';
export { configureAccount, configureFunction, configureTarget } from './configure';

/** Lets happen what a timer stands for, in the order of an invocation's life. */
export function fire(world: World, timer: Timer): void {
  switch (timer.kind) {
    case 'callReachesFrontDoor':
      forward(world, timer.subject);
      break;
    case 'callReachesLambda':
      receive(world, timer.subject);
      break;
    case 'checked':
      check(world, timer.subject);
      break;
    case 'handedOver':
    case 'backOffOver':
    case 'retryDue':
      place(world, timer.subject);
      break;
    case 'initialized':
      finishInit(world, timer.subject);
      break;
    case 'finished':
      finish(world, timer.subject);
      break;
    case 'responded':
      respond(world, timer.subject);
      break;
    case 'frontDoorLimit':
      reachFrontDoorLimit(world, timer.subject);
      break;
    case 'frontDoorAnswers':
      answerFrontDoor(world, timer.subject);
      break;
    case 'deadLetterArrives':
      deliverDeadLetter(world, timer.subject);
      break;
    case 'idleCheck':
      expire(world, timer.subject);
      break;
    default:
      timer satisfies never;
  }
}
