import type { Behaviour } from './behaviour';
import type { Duration } from './duration';
import type { FunctionSettings } from './function-settings';
import type { Invocation } from './invocation';
import type { DeadLetter, DestinationMessage } from './message';
import type { RoomEvent } from './room-event';

/** One simulated AWS account with a clock of its own. */
export interface Room {
  readonly id: string;
  /** What every client of the AWS SDK needs: `new LambdaClient(room.client)`. */
  readonly client: ClientSettings;
  /** The same as environment variables, for a program under test that makes its clients itself. */
  readonly env: Readonly<Record<string, string>>;
  /** What another process needs to join the room. */
  readonly keys: RoomKeys;

  /** Creates the function, with the queues, topics, buses and buckets it names, or changes some of its settings. */
  setFunction(name: string, settings?: FunctionSettings): Promise<void>;
  /** Changes only what the function does: as if a fix, or a bug, were deployed. */
  setBehaviour(name: string, behaviour: Behaviour): Promise<void>;

  /** Lets so much virtual time pass, at once. */
  advance(duration: Duration): Promise<void>;
  /**
   * Lets virtual time pass until nothing is pending: all retries, waits and deliveries are over. Throws, and says what
   * is pending, if that takes more than `atMost` of virtual time (a day) or `withinMs` of real time (4,000).
   */
  advanceUntilSettled(options?: {
    readonly atMost?: Duration;
    readonly withinMs?: number;
  }): Promise<void>;
  /**
   * Resolves when nothing is pending any more, without moving the clock: for paces at which it moves by itself. Throws,
   * and says what is pending, after `withinMs` of real time (4,000), and at once if nothing moves the clock.
   */
  settled(options?: { readonly withinMs?: number }): Promise<void>;
  /** Changes how time passes. */
  setPace(pace: Pace): Promise<void>;
  /** Where virtual time stands: the time of logs, messages and records. */
  now(): Promise<Date>;

  /** All invocations so far, those of one function if its name is given, in the order of their calls. */
  invocations(functionName?: string): Promise<readonly Invocation[]>;
  /** The invocation of this request id; throws if there is none. */
  invocation(requestId: string): Promise<Invocation>;
  /** What arrived at dead-letter queues and topics of functions so far, or at the one of this name. */
  deadLetters(target?: string): Promise<readonly DeadLetter[]>;
  /** The records that arrived at destinations so far, or at the one of this name. */
  destinationMessages(target?: string): Promise<readonly DestinationMessage[]>;
  /** Every fact so far, settings included. */
  events(): Promise<readonly RoomEvent[]>;

  /** Ends the room: callers that wait in it get an error. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** How virtual time passes. */
export type Pace =
  /** Only by `advance`. A client's call is answered at once all the same: time moves as far as that answer. */
  | 'manual'
  /** As fast as it computes: every wait is over at once, but none while a consumer holds a message. */
  | 'instant'
  /** As on the page: every wait costs about a second. */
  | 'story'
  /** Story while somebody watches, else instant. */
  | 'auto'
  /** Virtual seconds in a second, 0.25 to 600. */
  | { readonly rate: number };

/** What a room begins with. */
export interface RoomOptions {
  /** By their names. */
  readonly functions?: Readonly<Record<string, FunctionSettings>>;
  /** Manual unless told otherwise. */
  readonly pace?: Pace;
  /** Decides every chance and every id; the same seed and calls give the same run. 1 unless told otherwise. */
  readonly seed?: number;
  /** Where virtual time begins; the first of November 2026 unless told otherwise. */
  readonly startsAt?: Date;
  /** us-east-1 unless told otherwise. */
  readonly region?: string;
  /** Concurrent executions of the account; 1,000 unless told otherwise. */
  readonly concurrency?: number;
}

/** The settings that all clients of the AWS SDK share. */
export interface ClientSettings {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** What opens a room to whoever holds it. Plain data, to be sent to another process. */
export interface RoomKeys {
  readonly room: string;
  readonly secret: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly seed: number;
  readonly epochMs: number;
  readonly region: string;
}
