import {
  type AsynchronousSettings,
  type FunctionConfig,
  MILLISECOND,
  quotas,
  type Target,
} from '#engine';
import { sourceOf } from '#engine/sources/known-sources';
import { utf8Length } from '#engine/utf8-length';
import { asynchronousFor, formatSpan } from '#model';
import { outlookOf } from '#model/behaviour-outlook';
import { attemptsWithin } from '#model/possible-stations';
import { outlookWords as words } from '../words/compose-outlook';
import { calledFunction, type Draft } from './draft';

/** What will happen to the composed call as far as the settings decide it, one sentence a line. */
export function outlookLines(draft: Draft): readonly string[] {
  const { invocationType, functionName, callerMayInvoke, around } = draft;
  const config = calledFunction(draft);
  const faults = around.serviceFaults > 0 ? [words.serviceFaults(around.serviceFaults)] : [];
  if (!callerMayInvoke) return [words.denied, ...sourceKeeps(draft)];
  if (config === null) return [words.noFunction(functionName)];
  if (invocationType === 'DryRun') return [words.dryRun];
  const refused = refusedEvent(draft);
  if (refused !== null) return [...faults, refused];
  const code = codeFor(config, around.qualifier);
  if (code === null) return [words.noQualifier(functionName, around.qualifier ?? '')];
  return [
    ...faults,
    ...(invocationType === 'Event'
      ? eventLines(draft, config, code)
      : synchronousLines(draft, code)),
    ...circumstances(draft, config),
  ];
}

/** The function with the code that the qualifier names; null if there is no such version or alias. */
function codeFor(config: FunctionConfig, qualifier: string | null): FunctionConfig | null {
  if (qualifier === null || qualifier === '$LATEST') return config;
  const alias = config.aliases.find(({ name }) => name === qualifier);
  const number = alias?.version ?? Number(qualifier);
  const version = config.versions.find((one) => one.version === number);
  return version ? { ...config, ...version } : null;
}

function refusedEvent({ payload, invocationType }: Draft): string | null {
  if (payload === null || payload === '') return null;
  const isEvent = invocationType === 'Event';
  const limit = isEvent ? quotas.asynchronousPayloadBytes : quotas.synchronousPayloadBytes;
  if (utf8Length(payload) > limit) return words.tooLarge;
  try {
    JSON.parse(payload);
    return null;
  } catch {
    return words.notJson;
  }
}

function synchronousLines(draft: Draft, config: FunctionConfig): readonly string[] {
  const { name, frontDoor, repeats } = sourceOf(draft.source);
  if (config.reservedConcurrency === 0) return [words.switchedOff];
  const { failures, succeeds } = outlookOf(config, 1);
  const who = frontDoor?.name ?? name;
  const impatient = whoGivesUp(draft, config);
  if (impatient !== null) return impatient;
  const fails = repeats?.on.includes('functionError')
    ? words.repeated(who, repeats.tries)
    : frontDoor === null
      ? words.waitsAndFails
      : words.frontDoorFails(who);
  return [
    succeeds && failures > 0
      ? words.mayFail(who)
      : succeeds
        ? frontDoor === null
          ? words.waitsAndGets(who)
          : words.frontDoorGets(who)
        : words.oneAttemptFails,
    ...(failures > 0 ? [fails] : []),
    ...(repeats === null && failures > 0 ? [words.nobodyRepeats] : []),
  ];
}

/** What becomes of a caller that does not wait as long as the function may run; null if it does. */
function whoGivesUp({ source, around }: Draft, config: FunctionConfig): readonly string[] | null {
  const { frontDoor, repeats } = sourceOf(source);
  // Nobody knows how long it will take.
  if (config.behaviour.kind === 'code') return null;
  const longest = longestMs(config) * MILLISECOND;
  const { client } = around;
  if (client !== null && longest >= client.timeoutMs * MILLISECOND) {
    return [words.clientRepeats(formatSpan(client.timeoutMs * MILLISECOND), client.attempts)];
  }
  const limit = frontDoor?.limit ?? null;
  if (frontDoor === null || limit === null || longest < limit) return null;
  const again = repeats?.on.includes('limit')
    ? [words.repeated(frontDoor.name, repeats.tries)]
    : [];
  return [words.givesUp(frontDoor.name, formatSpan(limit)), ...again];
}

/** How long an attempt may take, its time-out at most. */
function longestMs({ behaviour, timeoutMs }: FunctionConfig): number {
  if (behaviour.kind === 'slow') return Math.min(behaviour.maxMs, timeoutMs);
  return 'durationMs' in behaviour ? Math.min(behaviour.durationMs, timeoutMs) : timeoutMs;
}

function eventLines(draft: Draft, config: FunctionConfig, code: FunctionConfig): readonly string[] {
  const settings = asynchronousFor(config, draft.around.qualifier);
  const accepted = words.accepted;
  if (config.reservedConcurrency === 0) {
    return [accepted, words.neverRuns, endOfFailure(config, settings)];
  }
  const attempts = attemptsWithin({ ...config, ...settings });
  const { failures, succeeds } = outlookOf(code, attempts);
  const course =
    failures === 0
      ? words.oneSucceeds
      : succeeds
        ? failures < attempts
          ? words.succeedsAfter(failures)
          : words.maySucceed(attempts)
        : words.allFail(attempts);
  const cutByAge = attempts < settings.retries + 1 && failures >= attempts;
  return [
    accepted,
    course,
    ...(cutByAge ? [words.tooOld(settings.maximumEventAgeS)] : []),
    ...(succeeds && settings.onSuccess ? [successRecord(config, settings.onSuccess)] : []),
    ...(failures >= attempts ? [endOfFailure(config, settings)] : []),
    ...(draft.around.duplicates > 0 ? [words.duplicates(draft.around.duplicates)] : []),
  ];
}

const successRecord = ({ roleMaySend }: FunctionConfig, to: Target): string =>
  roleMaySend ? words.successRecord(to.name) : words.cannotSend;

/** Where an event ends that Lambda gives up. */
function endOfFailure(
  { deadLetter, roleMaySend }: FunctionConfig,
  { onFailure }: AsynchronousSettings,
): string {
  if (deadLetter === null && onFailure === null) return words.lost;
  if (!roleMaySend) return words.cannotSend;
  if (deadLetter && onFailure) return words.bothKept(deadLetter.name, onFailure.name);
  return deadLetter
    ? words.deadLetter(deadLetter.name)
    : words.failureRecord((onFailure as Target).name);
}

/** What the settings of one moment cannot tell. */
const circumstances = (
  { acts, changes }: Draft,
  { behaviour, reservedConcurrency }: FunctionConfig,
): readonly string[] => [
  ...(behaviour.kind === 'code' ? [words.ownCode] : []),
  ...(changes.length > 0 ? [words.changes] : []),
  ...(acts.before.length + acts.after.length > 0 && (reservedConcurrency ?? 0) > 0
    ? [words.mayBeThrottled]
    : []),
];

const sourceKeeps = ({ around }: Draft): readonly string[] =>
  around.sourceDeadLetter === null ? [] : [words.sourceKeeps(around.sourceDeadLetter)];
