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

/** The ARN of an SQS queue or SNS topic. */
export const targetArn = ({ id, region }: Account, { kind, name }: Target): string =>
  arnOf({ accountId: id, region }, kind, name);

/** The identity that calls the Invoke API in the simulated account. */
export const callerArn = ({ id, region }: Account): string =>
  `arn:${partitionOf(region)}:iam::${id}:user/caller`;

/** The CloudWatch log stream of an execution environment: the UTC day it was created and 32 hex digits. */
export function logStreamOf(
  { seed, epochMs }: Pick<RoomFacts, 'seed' | 'epochMs'>,
  environment: number,
  createdAt: Micros,
): string {
  const day = wallTime(epochMs, createdAt).slice(0, 10).replaceAll('-', '/');
  return `${day}/[$LATEST]${hexOf(seed, `environment ${environment}`, 32)}`;
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
