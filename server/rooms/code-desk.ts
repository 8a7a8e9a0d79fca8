import type {
  Account,
  CodeWork,
  Command,
  FunctionConfig,
  Micros,
  Outcome,
  Simulation,
  SimulationEvent,
} from '#engine';
import { invocationPayload, invokedArn, logStreamOf, requestIdOf, traceIdOf } from '#model';
import type { CodeJob, CodeRunner } from './code-runner';

interface CodeDeskOptions {
  readonly room: { readonly id: string; readonly seed: number; readonly epochMs: number };
  readonly account: () => Account;
  /** The newest events of the room, for what an invocation is about. */
  readonly events: () => readonly SimulationEvent[];
  /** Takes a result in; it changes nothing if it comes too late. */
  readonly submit: (command: Command) => void;
}

type CodeCourse = Pick<Simulation, 'awaitsCode' | 'codeWork' | 'codeEnvironments'>;

/** Hands the real code of a room to whoever runs it, each piece once, and takes the results in. */
export class CodeDesk {
  readonly #options: CodeDeskOptions;
  #runner: CodeRunner | null = null;
  #closed = false;
  /** What has been handed over and has not come back. */
  readonly #handedOver = new Set<string>();
  /** The virtual moment at which each environment began, which its log stream is named after. */
  readonly #since = new Map<number, Micros>();
  /** The invocation whose request id a queue's copy has. */
  readonly #originals = new Map<number, number>();
  #toHandOver = false;
  #toSweep = false;

  constructor(options: CodeDeskOptions) {
    this.#options = options;
  }

  set runner(runner: CodeRunner) {
    this.#runner = runner;
    this.#toHandOver = true;
  }

  /** Why these settings cannot be made here; null if they can. */
  refusal(config: FunctionConfig): string | null {
    const runner = this.#runner;
    if (runner === null) return null;
    for (const { behaviour } of [config, ...config.versions]) {
      const refusal = runner.refusal(behaviour);
      if (refusal !== null) return refusal;
    }
    return null;
  }

  /** Says whether time must stop here, because real code begins. */
  observe(event: SimulationEvent): boolean {
    switch (event.type) {
      case 'environment.initializing':
      case 'attempt.started':
        if (event.outside !== true) return false;
        if (!this.#since.has(event.environment)) this.#since.set(event.environment, event.at);
        this.#toHandOver = true;
        return true;
      case 'event.duplicated':
        if (this.#runner !== null) this.#originals.set(event.copy, event.invocation);
        return false;
      case 'environment.reset':
        this.#runner?.reset(event.environment);
        return false;
      case 'attempt.finished':
      case 'environment.expired':
      case 'function.configured':
      case 'function.deleted':
      case 'provisioned.failed':
        this.#toSweep = this.#since.size > 0;
        return false;
      default:
        return false;
    }
  }

  /** Whether a result is on its way: then no clock may jump. */
  isAwaiting(course: CodeCourse): boolean {
    return this.#runner !== null && !this.#closed && course.awaitsCode();
  }

  /** Hands over what has begun, and lets go of the environments that are no more. */
  run(course: CodeCourse): void {
    const runner = this.#runner;
    if (runner === null || this.#closed) return;
    if (this.#toSweep) {
      this.#toSweep = false;
      const kept = course.codeEnvironments();
      for (const id of this.#since.keys()) if (!kept.has(id)) this.#since.delete(id);
      runner.retain(kept);
    }
    if (!this.#toHandOver) return;
    this.#toHandOver = false;
    for (const work of course.codeWork()) this.#handOver(runner, work);
  }

  close(): void {
    this.#closed = true;
    this.#runner?.close();
  }

  #handOver(runner: CodeRunner, work: CodeWork): void {
    const { phase, invocation, attempt } = work;
    const key = `${phase} ${invocation} ${attempt}`;
    if (this.#handedOver.has(key)) return;
    this.#handedOver.add(key);
    void this.#runJob(runner, this.#jobOf(work)).then((command) => {
      this.#handedOver.delete(key);
      return this.#closed ? undefined : this.#options.submit(command);
    });
  }

  async #runJob(runner: CodeRunner, job: CodeJob): Promise<Command> {
    const { phase, invocation, attempt } = job;
    try {
      return phase === 'init'
        ? { type: 'finishInit', invocation, attempt, ...(await runner.init(job)) }
        : { type: 'finishAttempt', invocation, attempt, ...(await runner.invoke(job)) };
    } catch (error) {
      const outcome = brokenOutcome(error);
      const told = { invocation, attempt, duration: 0, lines: [] };
      return phase === 'init'
        ? { type: 'finishInit', ...told, failure: outcome }
        : { type: 'finishAttempt', ...told, outcome, memoryUsedMb: 0 };
    }
  }

  #jobOf(work: CodeWork): CodeJob {
    const { room, account: accountOf, events } = this.#options;
    const account = accountOf();
    const { invocation, environment, functionName, qualifier, version, startedAt } = work;
    const original = this.#originals.get(invocation) ?? invocation;
    const since = this.#since.get(environment) ?? startedAt;
    const { seed, epochMs } = room;
    return {
      ...work,
      room: room.id,
      account,
      requestId: requestIdOf(seed, original),
      functionArn: invokedArn(account, functionName, qualifier),
      traceId: traceIdOf(room, original, startedAt),
      logGroup: `/aws/lambda/${functionName}`,
      logStream: logStreamOf(room, environment, since, version),
      payload: work.payload ?? invocationPayload(events(), invocation, { seed, epochMs, account }),
    };
  }
}

/** A runner that fails itself: the function gets to know, and the room goes on. */
const brokenOutcome = (error: unknown): Outcome => ({
  kind: 'threw',
  errorType: 'Runtime.Unknown',
  errorMessage: `The code could not be run: ${String(error)}`,
});
