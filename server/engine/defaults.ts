import { assumptions } from './assumptions';
import type { Act } from './command';
import { defaultAsynchronous, type FunctionConfig } from './function-config';
import { MILLISECOND } from './micros';

/** A function with AWS's own defaults that succeeds. */
export const defaultFunction: FunctionConfig = {
  name: 'my-lambda',
  architecture: 'x86_64',
  memoryMb: 128,
  timeoutMs: 3_000,
  initMs: assumptions.init / MILLISECOND,
  behaviour: { kind: 'succeeds', result: null, durationMs: 40 },
  ...defaultAsynchronous,
  deadLetter: null,
  roleMaySend: true,
  reservedConcurrency: null,
  recursiveLoop: 'Terminate',
  logFormat: 'Text',
  versions: [],
  aliases: [],
  qualifiers: [],
};

/** A direct, permitted call of the default function with the source's own event, and nothing that goes wrong around it. */
export const defaultAct: Act = {
  source: 'sdk',
  invocationType: 'RequestResponse',
  functionName: defaultFunction.name,
  qualifier: null,
  payload: null,
  callerMayInvoke: true,
  serviceFaults: 0,
  duplicates: 0,
  lateMs: 0,
  client: null,
  sourceDeadLetter: null,
};
