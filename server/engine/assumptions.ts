import { MILLISECOND, MINUTE, type Micros, SECOND } from './micros';

/**
 * Numbers AWS does not publish. Each is a constant of ours, marked as an assumption where the product shows it
 * (`rules/`, kind "assumption").
 */
export const assumptions = {
  /** From the caller to the Invoke API, or to the front door. */
  callTravel: 18 * MILLISECOND,
  /** What the Invoke API needs to check a call. */
  invokeCheck: 20 * MILLISECOND,
  /** From the front door's client's call to the call it makes itself, and back. */
  frontDoorLatency: 12 * MILLISECOND,
  /** From the end of a synchronous attempt to the answer at the caller. */
  responseTravel: 12 * MILLISECOND,
  /** From the event queue to the function. */
  queueHandOver: 24 * MILLISECOND,
  /** The INIT phase of a cold start. */
  init: 180 * MILLISECOND,
  /** Sending a dead letter. */
  deadLetterDelivery: 30 * MILLISECOND,
  /** Sending a record to a destination. */
  destinationDelivery: 30 * MILLISECOND,
  /** Invocations that one call may cause by code and destinations; a bound of the simulation, not of AWS. */
  chainedInvocations: 1_000,
  /** Attempts of real code that run at once; a bound of the machine, not of AWS. */
  codeAttempts: 50,
  /** Unfinished pieces of work that one environment keeps; what comes on top is forgotten. */
  leftWorkKept: 100,
  /** What the event queue delivers twice comes this much later. */
  duplicateDelay: 400 * MILLISECOND,
  /** An SDK's wait before its second call; each further one doubles. Real SDKs add jitter. */
  clientBackOff: 100 * MILLISECOND,
  clientBackOffLongest: 20 * SECOND,
  /** After this long without use an execution environment is taken away. */
  environmentIdle: 10 * MINUTE,
  /** First delay after a throttle; each further one doubles. */
  backOffFirst: SECOND,
  /** "Max Memory Used" in the REPORT line. */
  memoryUsedMb: 72,
} as const satisfies Record<string, Micros>;
