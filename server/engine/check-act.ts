import type { Act, CommandRefusalCode } from './command';
import { sources, typeReason } from './sources';

export interface ActRefusal {
  readonly code: CommandRefusalCode;
  readonly message: string;
}

/** Why an act cannot be started, or null. What the Invoke API then answers is another matter. */
export function checkAct(act: Act): ActRefusal | null {
  const source = sources[act.source];
  if (source === undefined) {
    return { code: 'unknownSource', message: `There is no event source “${act.source}”.` };
  }
  if (source.path === 'polled') {
    return {
      code: 'notSimulated',
      message: `${source.name} is polled, and the simulation of Lambda’s pollers is still to come. Meanwhile send its sample event from “CLI or SDK” as RequestResponse: that is the call a poller makes.`,
    };
  }
  if (!source.invocationTypes.includes(act.invocationType)) {
    return {
      code: 'typeNotAllowed',
      message: `${source.name} cannot invoke as ${act.invocationType}. ${typeReason(source)}`,
    };
  }
  const fault = faultOf(act);
  return fault === null ? null : { code: 'outOfRange', message: fault };
}

/** `checkAct` that remembers the act it let pass last: a load of thousands of calls sends the very same one. */
export function createActChecker(): (act: Act) => ActRefusal | null {
  let passed: Act | null = null;
  return (act) => {
    if (act === passed) return null;
    const refusal = checkAct(act);
    if (refusal === null) passed = act;
    return refusal;
  };
}

function faultOf({ client, serviceFaults, duplicates, lateMs, sourceDeadLetter, source }: Act) {
  if (!isWhole(serviceFaults, 200_000)) {
    return 'The number of service faults is a whole number of 0 to 200,000.';
  }
  if (!isWhole(duplicates, 10)) return 'The number of duplicates is a whole number of 0 to 10.';
  if (!isWhole(lateMs, 3_600_000)) {
    return 'The delay in the queue is a whole number of 0 to 3,600,000 ms.';
  }
  if (client !== null) {
    if (source !== 'sdk') return 'Only a direct call has an SDK that repeats it.';
    if (client.timeoutMs < 1 || !isWhole(client.timeoutMs, 3_600_000)) {
      return 'The SDK’s read time-out is a whole number of 1 to 3,600,000 ms.';
    }
    if (client.attempts < 1 || !isWhole(client.attempts, 10)) {
      return 'The SDK makes 1 to 10 attempts.';
    }
  }
  if (sourceDeadLetter !== null && sources[source].repeats?.deadLetter !== true) {
    return `${sources[source].name} has no dead-letter queue of its own.`;
  }
  return null;
}

const isWhole = (value: number, most: number): boolean =>
  Number.isInteger(value) && value >= 0 && value <= most;
