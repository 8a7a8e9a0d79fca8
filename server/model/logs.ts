import {
  hexOf,
  isFunctionError,
  MILLISECOND,
  type Micros,
  type Outcome,
  type SimulationEvent,
} from '#engine';
import { exitText, timeoutText } from '#engine/error-of';
import { functionErrorOf } from './function-error';
import { logStreamOf, requestIdOf, wallTime } from './identity';
import type { RoomFacts } from './room-facts';

/** One event of a CloudWatch log stream, as it is stored: tabs and line ends included. */
export interface LogLine {
  readonly at: Micros;
  readonly text: string;
  /** `/aws/lambda/<function>`. */
  readonly group: string;
  readonly stream: string;
  readonly invocation: number;
  readonly attempt: number;
  /** The lines of INIT are not in X-Amz-Log-Result. */
  readonly phase: 'init' | 'invoke';
}

type Finished = Extract<SimulationEvent, { type: 'attempt.finished' }>;
type Initialized = Extract<SimulationEvent, { type: 'environment.initialized' }>;

/** The log lines of a run's events, in the order in which they were written. */
export function logLines(events: readonly SimulationEvent[], room: RoomFacts): readonly LogLine[] {
  const lines: LogLine[] = [];
  const createdAt = new Map<number, Micros>();
  let group = '';
  let initAttempt = 1;
  for (const event of events) {
    const writer = (invocation: number, attempt: number, environment: number) => {
      const stream = logStreamOf(room, environment, createdAt.get(environment) ?? 0);
      return (phase: LogLine['phase'], at: Micros, ...texts: readonly string[]) => {
        for (const text of texts)
          lines.push({ at, text, group, stream, invocation, attempt, phase });
      };
    };
    switch (event.type) {
      case 'call.sent':
        group = `/aws/lambda/${event.functionName}`;
        break;
      case 'environment.initializing': {
        createdAt.set(event.environment, event.at);
        initAttempt = event.attempt;
        writer(event.invocation, event.attempt, event.environment)(
          'init',
          event.at,
          initStart(room),
        );
        break;
      }
      case 'environment.initialized':
        if (event.failed) {
          const write = writer(event.invocation, initAttempt, event.environment);
          write('init', event.at, ...failedInit(events, event, room));
        }
        break;
      case 'attempt.started': {
        if (initAlone(events, event)) break;
        const id = requestIdOf(room.seed, event.invocation);
        writer(event.invocation, event.attempt, event.environment)('invoke', event.at, start(id));
        break;
      }
      case 'attempt.finished': {
        const id = requestIdOf(room.seed, event.invocation);
        const write = writer(event.invocation, event.attempt, event.environment);
        if (event.outcome.kind === 'initFailed') {
          write(
            'init',
            event.at,
            ...initReport(event.outcome, event.at, event.duration, 'invoke', room),
          );
          write('invoke', event.at, start(id));
        } else {
          write('invoke', event.at, ...complaint(event, id, room));
        }
        write('invoke', event.at, `END RequestId: ${id}\n`, report(event, id));
        break;
      }
    }
  }
  return lines;
}

/** What X-Amz-Log-Result holds before it is cut and encoded: one invocation's lines without those of INIT. */
export const logTail = (
  events: readonly SimulationEvent[],
  invocation: number,
  room: RoomFacts,
): string =>
  logLines(events, room)
    .filter((line) => line.invocation === invocation && line.phase === 'invoke')
    .map(({ text }) => text)
    .join('');

const initStart = ({ account }: RoomFacts): string =>
  `INIT_START Runtime Version: nodejs:22.v45\tRuntime Version ARN: arn:aws:lambda:${account.region}::runtime:${hexOf(0, 'nodejs:22.v45', 64)}\n`;

const start = (id: string): string => `START RequestId: ${id} Version: $LATEST\n`;

/** A failed INIT runs once more inside the invocation, and START is only written after that. */
const initAlone = (events: readonly SimulationEvent[], { seq }: SimulationEvent): boolean => {
  const before = events[events.findIndex((event) => event.seq === seq) - 1];
  return before?.type === 'environment.initialized' && before.failed;
};

/** The lines of the INIT phase that failed; what it threw is known from the attempt that repeats it. */
function failedInit(
  events: readonly SimulationEvent[],
  { seq, at, initDuration, invocation }: Initialized,
  room: RoomFacts,
): readonly string[] {
  const repeated = events.find(
    (event): event is Finished =>
      event.type === 'attempt.finished' && event.invocation === invocation && event.seq > seq,
  );
  return repeated === undefined
    ? [`INIT_REPORT Init Duration: ${ms(initDuration)}\tPhase: init\tStatus: error\n`]
    : initReport(repeated.outcome, at, initDuration, 'init', room);
}

function initReport(
  outcome: Outcome,
  at: Micros,
  duration: Micros,
  phase: 'init' | 'invoke',
  room: RoomFacts,
): readonly string[] {
  const { errorType = '', errorMessage = '', trace = [] } = functionErrorOf(outcome, '') ?? {};
  const thrown = JSON.stringify({ errorType, errorMessage, stack: trace });
  return [
    `${wallTime(room.epochMs, at)}\tundefined\tERROR\tUncaught Exception \t${thrown}\n`,
    `INIT_REPORT Init Duration: ${ms(duration)}\tPhase: ${phase}\tStatus: error\tError Type: ${loggedErrorType(errorType)}\n`,
  ];
}

/** What stands between START and END. */
function complaint({ at, outcome }: Finished, id: string, room: RoomFacts): readonly string[] {
  const time = wallTime(room.epochMs, at);
  switch (outcome.kind) {
    case 'returned':
    case 'initFailed':
      return [];
    case 'threw': {
      const error = functionErrorOf(outcome, id);
      const { errorType, errorMessage } = outcome;
      const thrown = JSON.stringify({ errorType, errorMessage, stack: error?.trace ?? [] });
      return [`${time}\t${id}\tERROR\tInvoke Error \t${thrown}\n`];
    }
    case 'timedOut':
      return [`${time} ${id} ${timeoutText(outcome.timeoutMs)}\n\n`];
    case 'outOfMemory':
      return [`RequestId: ${id} Error: ${exitText(null)}\nRuntime.ExitError\n`];
    case 'exited':
      return [`RequestId: ${id} Error: ${exitText(outcome.exitCode)}\nRuntime.ExitError\n`];
    case 'threwValue':
    case 'unserializable':
    case 'unhandledRejection':
    case 'uncaught':
    case 'neverSettled':
    case 'responseTooLarge':
      return [];
  }
}

function report(event: Finished, id: string): string {
  const parts = [
    `REPORT RequestId: ${id}`,
    `Duration: ${ms(event.duration)}`,
    `Billed Duration: ${event.billedMs} ms`,
    `Memory Size: ${event.memoryMb} MB`,
    `Max Memory Used: ${event.maxMemoryUsedMb} MB`,
  ];
  const initFailed = event.outcome.kind === 'initFailed';
  if (event.initDuration > 0 && !initFailed) parts.push(`Init Duration: ${ms(event.initDuration)}`);
  const status = reportStatus(event);
  // Lines without a status end in a tab, as AWS writes them.
  return `${[...parts, ...status].join('\t')}${status.length === 0 ? '\t' : ''}\n`;
}

function reportStatus({ outcome }: Finished): readonly string[] {
  if (!isFunctionError(outcome) || outcome.kind === 'threw') return [];
  switch (outcome.kind) {
    case 'timedOut':
      return ['Status: timeout'];
    case 'outOfMemory':
      return ['Status: error', 'Error Type: Runtime.OutOfMemory'];
    case 'exited':
      return ['Status: error', 'Error Type: Runtime.ExitError'];
    case 'initFailed':
      return ['Status: error', `Error Type: ${loggedErrorType(outcome.errorType)}`];
    case 'threwValue':
    case 'unserializable':
    case 'unhandledRejection':
    case 'uncaught':
    case 'neverSettled':
    case 'responseTooLarge':
    case 'returned':
      return [];
  }
}

/** Lambda keeps an error type in its own lines only if it has this form. */
const loggedErrorType = (errorType: string): string =>
  /^(?:Runtime|Function)\.[A-Z][a-zA-Z]+$/.test(errorType) ? errorType : 'Runtime.Unknown';

const ms = (span: Micros): string => `${(span / MILLISECOND).toFixed(2)} ms`;
