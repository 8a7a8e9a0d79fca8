import type { CodeAnswer, CodeInitAnswer, CodeJob } from '#rooms';
import { allowedMs, initFailure, microsSince, outcomeOf } from './outcome-of';
import {
  openRuntimePort,
  type RuntimeAnswer,
  type RuntimePort,
  type ServedJob,
} from './runtime-port';

/** An attempt that a runtime will fetch or has fetched. */
interface AttachedJob {
  readonly served: ServedJob;
  readonly conclude: (answer: RuntimeAnswer) => void;
}

/**
 * A function whose runtimes are started by somebody else: they find its port, ask for invocations and answer them, as many
 * runtimes at a time as there are. Each of them is as good as any other, so environments are told apart only by the room.
 */
export class AttachedFunction {
  #port: Promise<RuntimePort> | null = null;
  #isClosed = false;
  /** Runtimes that wait for an invocation, the longest first. */
  readonly #runtimes = new Set<(served: ServedJob) => void>();
  /** Attempts that wait for a runtime. */
  readonly #waiting = new Set<AttachedJob>();
  /** Attempts that one has fetched. */
  readonly #fetched = new Set<AttachedJob>();
  /** INITs that wait for a runtime to come. */
  readonly #inits = new Set<(failure: string | null) => void>();

  /** Runtimes that wait or work. */
  get runtimes(): number {
    return this.#runtimes.size + this.#fetched.size;
  }

  /** `127.0.0.1:<port>` for AWS_LAMBDA_RUNTIME_API; the port is opened with the first question. */
  async address(): Promise<string> {
    this.#port ??= openRuntimePort({
      next: (deliver) => this.#next(deliver),
      answer: (requestId, answer) => this.#answer(requestId, answer),
      initError: (body) => this.#initError(body),
    });
    const { port } = await this.#port;
    return `127.0.0.1:${port}`;
  }

  /** INIT lasts until a runtime is there. */
  async init(job: CodeJob): Promise<CodeInitAnswer> {
    const startedAt = performance.now();
    await this.address();
    const late = job.limit - job.startedAt;
    if (this.runtimes > 0) return { duration: 1, failure: null, lines: [] };
    const failure = await new Promise<string | null>((resolve) => {
      const end = (text: string | null) => {
        clearTimeout(timer);
        this.#inits.delete(end);
        resolve(text);
      };
      const timer = setTimeout(() => end(null), allowedMs(job));
      this.#inits.add(end);
    });
    const duration = Math.min(microsSince(startedAt), late);
    return { duration, failure: failure === null ? null : initFailure(failure), lines: [] };
  }

  async invoke(job: CodeJob): Promise<CodeAnswer> {
    const startedAt = performance.now();
    await this.address();
    const answer = await new Promise<RuntimeAnswer | null>((resolve) => {
      const deadlineMs = Math.floor(Date.now() + allowedMs(job));
      const attached: AttachedJob = {
        served: { job, deadlineMs },
        conclude(given) {
          clearTimeout(timer);
          resolve(given);
        },
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(attached);
        this.#fetched.delete(attached);
        resolve(null);
      }, allowedMs(job));
      this.#waiting.add(attached);
      this.#serve();
    });
    const timeout = job.limit - job.startedAt;
    if (answer === null) {
      const { timeoutMs } = job.settings;
      return { outcome: { kind: 'timedOut', timeoutMs }, duration: timeout, ...untold };
    }
    return { outcome: outcomeOf(answer), duration: microsSince(startedAt), ...untold };
  }

  close(): void {
    this.#isClosed = true;
    void this.#port?.then(({ close }) => close());
    for (const end of [...this.#inits]) end(null);
  }

  #next(deliver: (served: ServedJob) => void): () => void {
    if (this.#isClosed) return () => {};
    this.#runtimes.add(deliver);
    for (const end of [...this.#inits]) end(null);
    this.#serve();
    return () => this.#runtimes.delete(deliver);
  }

  #serve(): void {
    for (const job of this.#waiting) {
      const [runtime] = this.#runtimes;
      if (runtime === undefined) return;
      // A queue's copy of an event has its request id: an answer could not be told from the other's.
      if (this.#find(job.served.job.requestId) !== undefined) continue;
      this.#waiting.delete(job);
      this.#runtimes.delete(runtime);
      this.#fetched.add(job);
      runtime(job.served);
    }
  }

  #find(requestId: string): AttachedJob | undefined {
    return [...this.#fetched].find(({ served }) => served.job.requestId === requestId);
  }

  #answer(requestId: string, answer: RuntimeAnswer): boolean {
    const found = this.#find(requestId);
    if (found === undefined) return false;
    this.#fetched.delete(found);
    found.conclude(answer);
    return true;
  }

  #initError(body: string): boolean {
    if (this.#inits.size === 0) return false;
    for (const end of [...this.#inits]) end(body);
    return true;
  }
}

/** What a process that is not ours keeps to itself. */
const untold = { memoryUsedMb: null, lines: [] };
