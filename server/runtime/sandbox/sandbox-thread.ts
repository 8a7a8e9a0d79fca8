import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { assumptions, type Outcome } from '#engine';
import type {
  SandboxCall,
  SandboxLimits,
  SandboxMessage,
  SandboxReport,
  SandboxResult,
} from './sandbox-call';

interface Waiting {
  readonly call: SandboxCall;
  readonly resolve: (result: SandboxResult) => void;
}

/** One thread of the sandbox, started when first needed, and the calls that wait for it. */
export class SandboxThread {
  readonly #limits: SandboxLimits;
  #queue: Waiting[] = [];
  #lastRoom: string | null = null;
  #worker: Worker | null = null;
  #current: Waiting | null = null;
  #limitTimer: NodeJS.Timeout | undefined;

  constructor(limits: SandboxLimits) {
    this.#limits = limits;
  }

  /** Calls under way and waiting. */
  get load(): number {
    return this.#queue.length + (this.#current === null ? 0 : 1);
  }

  run(call: SandboxCall): Promise<SandboxResult> {
    return new Promise((resolve) => {
      this.#queue.push({ call, resolve });
      this.#next();
    });
  }

  /** Forgets an environment, its module, and what is to be done in it. */
  drop(environment: string): void {
    const isMeant = ({ call }: Waiting) => call.environment === environment;
    const dropped = this.#queue.filter(isMeant);
    this.#queue = this.#queue.filter((waiting) => !isMeant(waiting));
    for (const { call, resolve } of dropped) resolve(cutOff(call));
    this.#post({ type: 'drop', environment });
  }

  /** Ends the thread; nobody waits for what it was at. */
  async close(): Promise<void> {
    this.#queue = [];
    this.#current = null;
    clearTimeout(this.#limitTimer);
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  #next(): void {
    if (this.#current !== null) return;
    const waiting = this.#queue.find(({ call }) => call.room !== this.#lastRoom) ?? this.#queue[0];
    if (waiting === undefined) return;
    this.#queue = this.#queue.filter((other) => other !== waiting);
    this.#current = waiting;
    this.#lastRoom = waiting.call.room;
    this.#worker ??= this.#start();
    this.#post({ type: 'run', call: waiting.call });
  }

  #post(message: SandboxMessage): void {
    this.#worker?.postMessage(message);
  }

  #start(): Worker {
    const worker = new Worker(programUrl(), {
      workerData: this.#limits,
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: HOST_HEAP_MB },
    });
    worker.unref();
    worker.on('message', (report: SandboxReport) => {
      if (report.type === 'ended') this.#finish(report.result);
      else this.#limitTimer = setTimeout(() => this.#lose(worker, null), this.#hardLimitMs());
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') this.#lose(worker, { kind: 'outOfMemory' });
      else {
        console.error(error);
        this.#lose(worker, aborted);
      }
    });
    worker.on('exit', () => this.#lose(worker, aborted));
    return worker;
  }

  /** INIT and handler may each compute so long. */
  #hardLimitMs(): number {
    const { handlerComputeMs, handlerGraceMs } = this.#limits;
    return handlerComputeMs + handlerGraceMs;
  }

  #finish(result: SandboxResult): void {
    clearTimeout(this.#limitTimer);
    const finished = this.#current;
    this.#current = null;
    finished?.resolve(result);
    this.#next();
  }

  /** The thread is gone, by a crash or because it took too long, and with it every module its environments had loaded. */
  #lose(worker: Worker, crash: Outcome | null): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    void worker.terminate();
    if (this.#current === null) return;
    const late = cutOff(this.#current.call);
    this.#finish(crash === null ? late : { ...late, outcome: crash, durationMs: 0 });
  }
}

/** What becomes of a call that is not let run to its end. */
const cutOff = ({ timeoutMs }: SandboxCall): SandboxResult => ({
  outcome: { kind: 'timedOut', timeoutMs },
  durationMs: timeoutMs,
  memoryUsedMb: assumptions.memoryUsedMb,
  lines: [],
});

/** As of a process that calls `abort()`. */
const aborted: Outcome = { kind: 'exited', exitCode: 134 };

/** Megabytes of the thread's own heap, which no handler's values are in. */
const HOST_HEAP_MB = 128;

/** Beside the bundle in production, beside this file otherwise. */
function programUrl(): URL {
  const bundled = new URL('./sandbox-worker.js', import.meta.url);
  return existsSync(bundled) ? bundled : new URL('./sandbox-worker.mjs', import.meta.url);
}
