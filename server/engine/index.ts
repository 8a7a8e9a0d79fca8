export { type Account, defaultAccount, regionForm } from './account';
export { assumptions } from './assumptions';
export type { Behaviour, BehaviourKind } from './behaviour';
export { checkFunctionConfig } from './check-function-config';
export type { CodeWork } from './code-work';
export type {
  Act,
  Client,
  CodeInitResult,
  CodeLine,
  CodeResult,
  Command,
  CommandRefusalCode,
  CommandResult,
} from './command';
export { defaultAct, defaultFunction } from './defaults';
export { createDigest, type Digest } from './digest';
export type {
  ConfigurationEvent,
  DeliveryFailure,
  GiveUpCondition,
  RunEvent,
  SimulationEvent,
} from './event';
export {
  type Alias,
  type AsynchronousSettings,
  type CodeSettings,
  defaultAsynchronous,
  type FunctionConfig,
  type PublishedVersion,
  type QualifierSettings,
} from './function-config';
export { createInvariantChecker, type InvariantChecker } from './invariants';
export { type InvocationType, invocationTypes } from './invocation-type';
export type { InvokeRefusal, ThrottleReason } from './invoke-refusal';
export { lifecycle } from './lifecycle';
export { HOUR, MILLISECOND, MINUTE, type Micros, SECOND } from './micros';
export { environmentAfter, isFunctionError, type Outcome } from './outcome';
export { quotas } from './quotas';
export { hexOf, nextFraction, nextUint32, type RandomStream, randomStream } from './random';
export { randomScenario } from './random-scenario';
export { modelDate, type Rule, type RuleId, type RuleKind, rules } from './rules';
export { laterCommands, runScenario } from './run-scenario';
export { defaultEpochMs, type Scenario, type ScheduledAct, type ScheduledChange } from './scenario';
export {
  createSimulation,
  restoreSimulation,
  type Simulation,
  type SimulationOptions,
  type SimulationSnapshot,
} from './simulation';
export {
  type EventContext,
  type EventSource,
  type FrontDoor,
  type FrontDoorAnswer,
  type LambdaReply,
  type RepeatCause,
  type SourceId,
  type SourceNotes,
  simulatedSourceIds,
  sourceIds,
  sources,
  typeReason,
} from './sources';
export type { DeadLetterTarget, SuccessTarget, Target, TargetKind } from './target';
