import type { Micros, ThrottleReason } from '#engine';
import { catalogue } from '../catalogue';
import { plural, spokenDuration } from '../format-time';

/** What a sequence diagram says on its arrows and in its notes. */
export const mermaidWords = catalogue({
  title: (what: string) => `${what}, as Lambdarium simulated it`,
  call: (type: string, bytes: number) =>
    `${type}, ${plural(bytes, { one: '# byte', other: '# bytes' })}`,
  callAgain: (tries: number) => `call ${tries}`,
  callsAgainIn: (delay: Micros) => `calls again in ${spokenDuration(delay)}`,
  abandoned: (tries: number) =>
    `gives up after ${plural(tries, { one: '# call', other: '# calls' })}`,
  clientTimedOut: 'no answer in time, the client hangs up',
  doorTimedOut: 'no answer in time, it stops waiting',
  forwarded: (tries: number) => (tries > 1 ? `Invoke, try ${tries}` : 'Invoke'),
  answered: (status: number, text: string) => `${status} ${text}`.trimEnd(),
  queued: 'event',
  duplicated: 'the queue will deliver it twice',
  coldStart: (duration: Micros | null) =>
    duration === null ? 'cold start, INIT' : `cold start, INIT ${spokenDuration(duration)}`,
  initFailed: 'INIT failed, it runs again inside the attempt',
  attempt: (attempt: number, warm: boolean) => `attempt ${attempt}${warm ? ', warm' : ''}`,
  returned: (duration: Micros) => `returned after ${spokenDuration(duration)}`,
  failed: (what: string, duration: Micros) => `${what} after ${spokenDuration(duration)}`,
  wait: (delay: Micros, attempt: number) =>
    `waits ${spokenDuration(delay)}, then attempt ${attempt}`,
  throttled: (reason: ThrottleReason, delay: Micros) =>
    `throttled (${reason}), back in the queue for ${spokenDuration(delay)}`,
  systemFault: (delay: Micros) =>
    `Lambda itself failed, back in the queue for ${spokenDuration(delay)}`,
  succeeded: (attempts: number) =>
    `done after ${plural(attempts, { one: '# attempt', other: '# attempts' })}`,
  givenUp: (condition: string, attempts: number) =>
    `given up after ${plural(attempts, { one: '# attempt', other: '# attempts' })}: ${condition}`,
  deadLetter: (errorCode: number) => `dead letter, ErrorCode ${errorCode}`,
  record: (condition: string) => `record, ${condition}`,
  notDelivered: (reason: string) => `not delivered: ${reason}`,
  lost: 'lost: nothing of it is kept anywhere',
  chained: 'invokes asynchronously',
  workFrozen: 'unfinished work is frozen with the environment',
  workResumed: 'unfinished work goes on',
  reset: 'the environment is reset',
  more: (count: number) => `${plural(count, { one: '# event', other: '# events' })} more`,
});
