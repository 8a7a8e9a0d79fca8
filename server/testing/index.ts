import type { Lambdarium, StartOptions } from './lambdarium';

export type { Behaviour } from './behaviour';
export type { Duration } from './duration';
export type { FunctionSettings, Target } from './function-settings';
export type { Attempt, Cause, Invocation, InvocationStatus } from './invocation';
export type { Lambdarium, StartOptions } from './lambdarium';
export type { DeadLetter, DestinationMessage, DestinationRecord } from './message';
export type { ClientSettings, Pace, Room, RoomKeys, RoomOptions } from './room';
export type { RoomEvent } from './room-event';

/**
 * Starts Lambdarium in this process, on a free port that only this machine reaches.
 *
 * @example
 * await using lambdarium = await startLambdarium();
 * const room = await lambdarium.openRoom({ functions: { orders: { behaviour: 'throws' } } });
 * const client = new LambdaClient(room.client);
 */
export async function startLambdarium(options: StartOptions = {}): Promise<Lambdarium> {
  // The engine and all that is loaded only when a test begins; this also lets CommonJS reach it.
  const { start } = await import('./open');
  return start(options);
}

/**
 * Connects to a Lambdarium that runs already, at its address.
 *
 * @example
 * const lambdarium = await connect('http://localhost:3000');
 */
export async function connect(url: string): Promise<Lambdarium> {
  const { reach } = await import('./open');
  return reach(url);
}
