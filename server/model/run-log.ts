import type { CodeSettings, FunctionConfig, Micros, Outcome, SimulationEvent } from '#engine';
import { MILLISECOND } from '#engine';
import {
  instanceIdOf,
  invokedArn,
  logStreamOf,
  requestIdOf,
  versionText,
  wallTime,
} from './identity';
import { type InvocationOrigin, invocationOrigins } from './invocation-origin';
import type { LogFormat } from './log-format';
import { loggedErrorType, logStatusOf } from './log-status';
import { loggedErrorOf } from './logged-error';
import { jsonFormat } from './logs-json';
import { textFormat } from './logs-text';
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

type Of<T extends SimulationEvent['type']> = Extract<SimulationEvent, { type: T }>;

const formats = { Text: textFormat, JSON: jsonFormat } as const satisfies Record<
  FunctionConfig['logFormat'],
  LogFormat
>;

/** An execution environment as far as the log knows it. */
interface LoggedEnvironment {
  readonly createdAt: Micros;
  readonly version: number;
  /** An INIT that failed or was stopped runs again inside the attempt. */
  readonly init: 'worked' | 'failed' | 'stopped';
}

/** Collects the log lines of one run, event by event. */
export class RunLog {
  readonly lines: LogLine[] = [];
  readonly #room: RoomFacts;
  readonly #origin: (invocation: number) => InvocationOrigin;
  readonly #settings = new Map<string, FunctionConfig>();
  readonly #environments = new Map<number, LoggedEnvironment>();
  /** By invocation. */
  readonly #attempts = new Map<number, number>();
  readonly #versions = new Map<number, number>();
  /**
   * Invocations whose START waits for the end of the attempt: it was all INIT, or `real`: its INIT runs again inside it, and
   * nobody knows how.
   */
  readonly #unstarted = new Map<number, 'init' | 'real'>();

  constructor(events: readonly SimulationEvent[], room: RoomFacts) {
    this.#room = room;
    this.#origin = invocationOrigins(events);
  }

  write(event: SimulationEvent): void {
    switch (event.type) {
      case 'function.configured':
        this.#settings.set(event.config.name, event.config);
        break;
      case 'alias.resolved':
        this.#versions.set(event.invocation, event.version);
        break;
      case 'environment.initializing':
        this.#initStart(event);
        break;
      case 'environment.initialized':
        this.#initEnd(event);
        break;
      case 'attempt.started':
        this.#start(event);
        break;
      case 'leftWork.finished':
        // The runtime writes the id of the invocation that is under way, not of the one that left the work.
        this.#put(event, 'invoke', (format, time, id) =>
          format.said(time, id, { level: 'INFO', text: LATE_WORDS }),
        );
        break;
      case 'attempt.finished':
        this.#end(event);
        break;
    }
  }

  #initStart(event: Of<'environment.initializing'>): void {
    const { at, invocation, environment, attempt } = event;
    const { functionName, qualifier } = this.#origin(invocation);
    const version = this.#versions.get(invocation) ?? numberOf(qualifier);
    this.#environments.set(environment, { createdAt: at, version, init: 'worked' });
    this.#attempts.set(invocation, attempt);
    const start = {
      region: this.#room.account.region,
      functionName,
      version: versionText(version),
      instanceId: instanceIdOf(this.#room, environment, at, version, functionName),
      memoryMb: this.#codeOf(invocation, version)?.memoryMb ?? null,
    };
    this.#put(event, 'init', (format, time) => format.initStart(time, start));
  }

  #initEnd(event: Of<'environment.initialized'>): void {
    const { invocation, environment, initDuration, failed, timedOut } = event;
    const known = this.#environments.get(environment);
    for (const { after, level, text } of event.lines ?? []) {
      const moment = { ...event, at: event.at - initDuration + after };
      this.#put(moment, 'init', (format, time) => format.said(time, null, { level, text }));
    }
    if (!failed || known === undefined) return;
    this.#environments.set(environment, { ...known, init: timedOut ? 'stopped' : 'failed' });
    const code = this.#codeOf(invocation, known.version);
    const outcome = timedOut || code === null ? null : (event.failure ?? initOutcome(code));
    this.#initReport(event, initDuration, 'init', outcome, timedOut);
  }

  #start(event: Of<'attempt.started'>): void {
    const { at, until, invocation, environment, attempt, version, start } = event;
    this.#attempts.set(invocation, attempt);
    this.#versions.set(invocation, version);
    const { createdAt = at, init = 'worked' } = this.#environments.get(environment) ?? {};
    this.#environments.set(environment, { createdAt, version, init });
    const code = this.#codeOf(invocation, version);
    const repeats = start === 'restarted' || (start === 'cold' && init !== 'worked');
    const startsAt = repeats && !event.outside ? at + (code?.initMs ?? 0) * MILLISECOND : at;
    const fails = init === 'failed' || code?.behaviour.kind === 'failsInit';
    if (repeats && event.outside) this.#unstarted.set(invocation, 'real');
    else if (repeats && !event.outside && (fails || (startsAt > at && startsAt >= until))) {
      this.#unstarted.set(invocation, 'init');
    } else this.#startLine({ ...event, at: startsAt });
  }

  #startLine(event: Moment): void {
    const { functionName, qualifier } = this.#origin(event.invocation);
    const functionArn = invokedArn(this.#room.account, functionName, qualifier);
    const version = versionText(this.#versions.get(event.invocation) ?? 0);
    this.#put(event, 'invoke', (format, time, requestId) =>
      format.start(time, { requestId, functionArn, version }),
    );
  }

  #end(event: Of<'attempt.finished'>): void {
    const { outcome, duration, initDuration } = event;
    const initWorked = this.#environments.get(event.environment)?.init === 'worked';
    const put = this.#unstarted.get(event.invocation);
    this.#unstarted.delete(event.invocation);
    if (put === 'real' && outcome.kind !== 'initFailed') {
      this.#startLine({ ...event, at: event.at - duration });
    } else if (put !== undefined) {
      this.#initReport(event, duration, 'invoke', outcome, outcome.kind === 'timedOut');
      this.#startLine(event);
    }
    this.#told(event);
    const error = outcome.kind === 'initFailed' ? null : loggedErrorOf(outcome);
    this.#put(event, 'invoke', (format, time, requestId) => [
      ...(error === null ? [] : format.error(time, requestId, error)),
      ...format.end(time, {
        ...event,
        requestId,
        initDuration: initWorked && initDuration > 0 ? initDuration : null,
      }),
    ]);
  }

  /** What real code wrote during an attempt. */
  #told(event: Of<'attempt.finished'>): void {
    for (const { after, level, text } of event.lines ?? []) {
      const moment = { ...event, at: Math.min(event.at, event.at - event.duration + after) };
      this.#put(moment, 'invoke', (format, time, id) => format.said(time, id, { level, text }));
    }
  }

  /** The lines of an INIT that failed with this outcome, or was stopped. */
  #initReport(
    event: Moment,
    duration: Micros,
    phase: 'init' | 'invoke',
    outcome: Outcome | null,
    stopped: boolean,
  ): void {
    const error = outcome === null || stopped ? null : loggedErrorOf(outcome);
    this.#put(event, 'init', (format, time) => [
      ...(error === null ? [] : format.error(time, null, error)),
      ...format.initReport(time, {
        duration,
        phase,
        status: stopped ? 'timeout' : 'error',
        errorType: stopped ? null : initErrorType(error?.errorType, outcome),
      }),
    ]);
  }

  #put(
    { at, invocation, environment }: Moment,
    phase: LogLine['phase'],
    render: (format: LogFormat, time: string, requestId: string) => readonly string[],
  ): void {
    const { functionName, original } = this.#origin(invocation);
    const { createdAt = at, version = 0 } = this.#environments.get(environment) ?? {};
    const format = formats[this.#settings.get(functionName)?.logFormat ?? 'Text'];
    const time = wallTime(this.#room.epochMs, at);
    for (const text of render(format, time, requestIdOf(this.#room.seed, original))) {
      this.lines.push({
        at,
        text,
        group: `/aws/lambda/${functionName}`,
        stream: logStreamOf(this.#room, environment, createdAt, version),
        invocation,
        attempt: this.#attempts.get(invocation) ?? 1,
        phase,
      });
    }
  }

  /** The code that an attempt runs; null where the function's settings are not among the run's events. */
  #codeOf(invocation: number, version: number): CodeSettings | null {
    const config = this.#settings.get(this.#origin(invocation).functionName) ?? null;
    if (version === 0) return config;
    return config?.versions.find((published) => published.version === version) ?? null;
  }
}

/** What every event that leaves a line says. */
interface Moment {
  readonly at: Micros;
  readonly invocation: number;
  readonly environment: number;
}

/** What a handler's unfinished work writes when it is done at last: our words, any would do. */
const LATE_WORDS = 'background work done';

/** The version that a qualifier names by number; 0, `$LATEST`, for any other. */
const numberOf = (qualifier: string | null): number =>
  qualifier !== null && /^\d+$/.test(qualifier) ? Number(qualifier) : 0;

/** The runtime's own type of error, or the sandbox's where the process ended. */
const initErrorType = (own: string | undefined, outcome: Outcome | null): string =>
  own === undefined && outcome !== null
    ? (logStatusOf(outcome).errorType ?? loggedErrorType(''))
    : loggedErrorType(own ?? '');

/** How INIT of this code ends; null where it works. */
const initOutcome = ({ behaviour }: CodeSettings): Outcome | null =>
  behaviour.kind === 'failsInit'
    ? {
        kind: 'initFailed',
        errorType: behaviour.errorType,
        errorMessage: behaviour.errorMessage,
      }
    : null;
