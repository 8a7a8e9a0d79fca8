import { type Account, hexOf, MILLISECOND, type Micros, type Target } from '#engine';
import { arnOf, partitionOf } from '#engine/sources/arn';
import { hexSeconds } from '#engine/sources/trace-id';
import { uuidFrom } from '#engine/sources/uuid';
import type { RoomFacts } from './room-facts';

/** The request id of an invocation: the same on every attempt, on every machine, for the same seed. */
export const requestIdOf = (seed: number, invocation: number): string =>
  uuidFrom(hexOf(seed, `invocation ${invocation}`, 32));

/** A function's ARN without a qualifier, as the function itself sees it. */
export const functionArn = ({ id, region }: Account, name: string): string =>
  arnOf({ accountId: id, region }, 'lambda', `function:${name}`);

/** A function's ARN as it was asked for: with the qualifier if there was one. */
export const invokedArn = (account: Account, name: string, qualifier: string | null): string =>
  qualifier === null ? functionArn(account, name) : `${functionArn(account, name)}:${qualifier}`;

/** The ARN of a queue, topic, function, event bus or bucket. */
export function targetArn(account: Account, { kind, name }: Target): string {
  const { id, region } = account;
  const place = { accountId: id, region };
  switch (kind) {
    case 'sqs':
    case 'sns':
      return arnOf(place, kind, name);
    case 'lambda':
      return functionArn(account, name);
    case 'eventbridge':
      return arnOf(place, 'events', `event-bus/${name}`);
    // A bucket's name is unique in its partition, so its ARN has neither Region nor account.
    case 's3':
      return `arn:${partitionOf(region)}:s3:::${name}`;
  }
}

/** The identity that calls the Invoke API in the simulated account. */
export const callerArn = ({ id, region }: Account): string =>
  `arn:${partitionOf(region)}:iam::${id}:user/caller`;

/** The CloudWatch log stream of an execution environment: the UTC day it was created, its version and 32 hex digits. */
export const logStreamOf = (
  room: Pick<RoomFacts, 'seed' | 'epochMs'>,
  environment: number,
  createdAt: Micros,
  version: number,
): string => environmentName(room, environment, createdAt, version, '');

/** What JSON logs call an execution environment: its log stream with the function's name before the version. */
export const instanceIdOf = (
  room: Pick<RoomFacts, 'seed' | 'epochMs'>,
  environment: number,
  createdAt: Micros,
  version: number,
  functionName: string,
): string => environmentName(room, environment, createdAt, version, functionName);

function environmentName(
  { seed, epochMs }: Pick<RoomFacts, 'seed' | 'epochMs'>,
  environment: number,
  createdAt: Micros,
  version: number,
  functionName: string,
): string {
  const day = wallTime(epochMs, createdAt).slice(0, 10).replaceAll('-', '/');
  return `${day}/${functionName}[${versionText(version)}]${hexOf(seed, `environment ${environment}`, 32)}`;
}

/** The value of X-Amzn-Trace-Id in the form AWS uses since 2025. */
export function traceIdOf(
  { seed, epochMs }: Pick<RoomFacts, 'seed' | 'epochMs'>,
  invocation: number,
  at: Micros,
): string {
  const root = hexSeconds(epochMs + Math.floor(at / MILLISECOND));
  const hex = hexOf(seed, `trace ${invocation}`, 48);
  return `Root=1-${root}-${hex.slice(0, 24)};Parent=${hex.slice(24, 40)};Sampled=0;Lineage=1:${hex.slice(40)}:0`;
}

/** The calendar time of a virtual moment, ISO 8601 with milliseconds. */
export const wallTime = (epochMs: number, at: Micros): string =>
  new Date(epochMs + Math.floor(at / MILLISECOND)).toISOString();

/** `$LATEST`, or the number of a published version. */
export const versionText = (version: number): string => (version === 0 ? '$LATEST' : `${version}`);
