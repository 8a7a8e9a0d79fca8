import type { Refusal } from '#protocol';
import { faults, type LambdaFault } from './lambda-fault';

/** A room's refusal of a change, as the error of AWS that comes closest. */
export function refusalFault({ code, message }: Refusal): LambdaFault {
  switch (code) {
    case 'refusedBySimulation':
      return faults.invalidParameter(message);
    case 'tooMany':
    case 'tooLarge':
      return faults.quota(message);
    default:
      return faults.unavailable(message);
  }
}
