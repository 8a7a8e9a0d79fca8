import { type CodeLine, MILLISECOND, type Micros, type Outcome } from '#engine';
import type { CodeAnswer, CodeInitAnswer, CodeJob } from '#rooms';
import { allowedMs, initFailure, microsSince, outcomeOf } from '../outcome-of';
import {
  openRuntimePort,
  type RuntimeAnswer,
  type RuntimePort,
  type ServedJob,
} from '../runtime-port';
import type { NodeHost } from './node-host';
import { NodeProcess } from './node-process';
import { ProcessLog } from './process-log';
import { processVariables } from './process-variables';

/** What a process can do next. */
type Happening =
  | { readonly kind: 'ready' }
  | { readonly kind: 'initError'; readonly body: string }
  | { readonly kind: 'answer'; readonly answer: RuntimeAnswer }
  | { readonly kind: 'exit'; readonly outcome: Outcome }
  | { readonly kind: 'late' };

/** Milliseconds that the last log lines of an attempt may take after its answer, and a process to end by itself. */
const afterwordMs = 200;

/** Causes after which the bootstrap ends its process. */
const fatal: ReadonlySet<Outcome['kind']> = new Set(['uncaught', 'unhandledRejection']);

/** An execution environment of a Node.js function: its port, and its process as long as that lives. */
export class NodeEnvironment {
  readonly #host: NodeHost;
  readonly #log: ProcessLog;
  #port: RuntimePort | null = null;
  #process: NodeProcess | null = null;
  #deliver: ((served: ServedJob) => void) | null = null;
  #job: CodeJob | null = null;
  #phase: 'none' | 'init' | 'invoke' | 'idle' = 'none';
  #peakMb = 0;
  #closed = false;
  /** Counts its jobs: one that was cut off must not touch the process of the next. */
  #jobs = 0;
  #tell: (happening: Happening) => void = () => {};
  #marked = false;

  constructor(host: NodeHost) {
    this.#host = host;
    this.#log = new ProcessLog(host.limits.codeLogCharacters);
    this.#log.onMark = () => {
      this.#marked = true;
    };
  }

  get isIdle(): boolean {
    return this.#phase === 'idle';
  }

  /** Ends the process to make way for another one. */
  evict(): void {
    this.#drop();
  }

  /** Does INIT. */
  async init(job: CodeJob): Promise<CodeInitAnswer> {
    const startedAt = performance.now();
    this.#log.begin(startedAt);
    const happened = await this.#start(job, startedAt);
    const duration = spanOf(job, startedAt);
    const lines = this.#log.take(duration);
    switch (happened.kind) {
      case 'ready':
        this.#freeze();
        return { duration, failure: null, lines };
      case 'late':
        this.#drop();
        return { duration: job.limit - job.startedAt, failure: null, lines };
      default:
        this.#drop();
        return { duration, failure: failureOf(happened), lines };
    }
  }

  /** Runs the handler once; a process that is not there is started first. */
  async invoke(job: CodeJob): Promise<CodeAnswer> {
    this.#jobs += 1;
    const number = this.#jobs;
    const startedAt = performance.now();
    const deadlineMs = Math.floor(Date.now() + allowedMs(job));
    this.#log.begin(startedAt);
    if (this.#process === null || this.#deliver === null) {
      const happened = await this.#start(job, startedAt);
      if (happened.kind !== 'ready') {
        const outcome = happened.kind === 'late' ? timedOut(job) : failureOf(happened);
        this.#drop();
        return this.#answerOf(job, startedAt, outcome);
      }
    } else this.#process.thaw();
    this.#phase = 'invoke';
    this.#host.slots.touch(this);
    this.#job = job;
    this.#marked = false;
    const next = this.#until(allowedMs(job) - (performance.now() - startedAt));
    const deliver = this.#deliver;
    this.#deliver = null;
    deliver?.({ job, deadlineMs });
    const happened = await next;
    // The answer is there: what is still to be read of the log costs the function nothing.
    const duration = spanOf(job, startedAt);
    return this.#conclude(job, number, happened, duration);
  }

  /** Its process is gone; the next job starts another. */
  reset(): void {
    this.#drop();
  }

  close(): void {
    this.#closed = true;
    this.#drop();
  }

  async #conclude(
    job: CodeJob,
    number: number,
    happened: Happening,
    spent: Micros,
  ): Promise<CodeAnswer> {
    const isLate = happened.kind === 'late';
    const outcome = isLate ? timedOut(job) : failureOf(happened);
    const ends = happened.kind !== 'answer' || fatal.has(outcome.kind);
    if (happened.kind === 'answer') await this.#afterword(number, ends);
    const duration = isLate ? job.limit - job.startedAt : spent;
    const answer = {
      outcome,
      duration,
      memoryUsedMb: this.#memory(),
      lines: this.#log.take(duration),
    };
    if (number !== this.#jobs) return answer;
    this.#job = null;
    if (ends) this.#drop();
    return answer;
  }

  #answerOf(job: CodeJob, startedAt: number, outcome: Outcome): CodeAnswer {
    const duration: Micros = spanOf(job, startedAt);
    const lines: readonly CodeLine[] = this.#log.take(duration);
    return { outcome, duration, memoryUsedMb: this.#memory(), lines };
  }

  /** Waits until the process asks for more, or has ended, or a little while. */
  async #afterword(number: number, ends: boolean): Promise<void> {
    const until = performance.now() + afterwordMs;
    const isOver = () =>
      number !== this.#jobs ||
      this.#process === null ||
      (!ends && this.#deliver !== null && this.#marked);
    while (!isOver() && performance.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    if (number !== this.#jobs || this.#deliver === null || this.#process === null) return;
    this.#freeze();
  }

  #freeze(): void {
    this.#phase = 'idle';
    this.#process?.freeze();
    this.#peakMb = Math.max(this.#peakMb, this.#process?.peakMb ?? 0);
    this.#host.slots.touch(this);
  }

  async #start(job: CodeJob, startedAt: number): Promise<Happening> {
    const left = () => allowedMs(job) - (performance.now() - startedAt);
    const code = this.#host.findCode(job.room, job.functionName, job.version);
    if (code === null) return missing('The deployment package of this function is not here.');
    if (!code.runtime.startsWith('nodejs')) return missing(attachText(code.runtime));
    if (!(await this.#host.slots.take(this, left()))) return { kind: 'late' };
    let folder: string;
    try {
      folder = await this.#host.folders.folderOf(code.sha256, code.bytes);
      this.#port ??= await openRuntimePort(this.#listener());
    } catch (error) {
      this.#host.slots.free(this);
      return missing(`The deployment package could not be unpacked: ${String(error)}`);
    }
    if (this.#closed) return { kind: 'late' };
    const { bootstrap, runtimeDir } = this.#host;
    const paths = { taskRoot: folder, runtimeDir, port: this.#port.port };
    const started: NodeProcess = new NodeProcess({
      bootstrap,
      folder,
      variables: processVariables(job, code, paths, this.#host.access(job.room)),
      memoryMb: job.settings.memoryMb,
      log: this.#log,
      reaper: this.#host.reaper,
      onExit: (outcome) => this.#exited(started, outcome),
    });
    this.#process = started;
    this.#phase = 'init';
    return this.#until(left());
  }

  #listener() {
    return {
      next: (deliver: (served: ServedJob) => void) => {
        this.#deliver = deliver;
        if (this.#phase === 'init') this.#tell({ kind: 'ready' });
        return () => {
          if (this.#deliver === deliver) this.#deliver = null;
        };
      },
      answer: (requestId: string, answer: RuntimeAnswer) => {
        if (this.#job?.requestId !== requestId) return false;
        this.#job = null;
        this.#tell({ kind: 'answer', answer });
        return true;
      },
      initError: (body: string) => {
        if (this.#phase !== 'init') return false;
        this.#tell({ kind: 'initError', body });
        return true;
      },
    };
  }

  #exited(ended: NodeProcess, outcome: Outcome): void {
    if (this.#process !== ended) return;
    this.#peakMb = Math.max(this.#peakMb, ended.peakMb);
    this.#process = null;
    this.#deliver = null;
    this.#phase = 'none';
    this.#host.slots.free(this);
    this.#tell({ kind: 'exit', outcome });
  }

  #memory(): number | null {
    return Math.max(this.#peakMb, this.#process?.peakMb ?? 0) || null;
  }

  #drop(): void {
    const dropped = this.#process;
    this.#process = null;
    this.#deliver = null;
    this.#phase = 'none';
    this.#peakMb = 0;
    dropped?.kill();
    this.#host.slots.free(this);
    this.#tell({ kind: 'late' });
    if (!this.#closed) return;
    this.#port?.close();
    this.#port = null;
  }

  /** The next thing that happens, or that nothing has within so many milliseconds. */
  #until(limitMs: number): Promise<Happening> {
    return new Promise((resolve) => {
      const end = (happening: Happening) => {
        clearTimeout(timer);
        this.#tell = () => {};
        resolve(happening);
      };
      const timer = setTimeout(() => end({ kind: 'late' }), Math.max(0, limitMs));
      this.#tell = end;
    });
  }
}

function failureOf(happened: Exclude<Happening, { kind: 'late' }>): Outcome {
  switch (happened.kind) {
    case 'initError':
      return initFailure(happened.body);
    case 'exit':
      return happened.outcome;
    case 'answer':
      return outcomeOf(happened.answer);
    case 'ready':
      return initFailure(
        errorText('Runtime.Unknown', 'The runtime asked for a second invocation.'),
      );
  }
}

const timedOut = ({ settings }: CodeJob): Outcome => ({
  kind: 'timedOut',
  timeoutMs: settings.timeoutMs,
});

const missing = (message: string): Happening => ({
  kind: 'initError',
  body: errorText('Runtime.InvalidEntrypoint', message),
});

const errorText = (errorType: string, errorMessage: string): string =>
  JSON.stringify({ errorType, errorMessage, trace: [] });

/** What to do with a package that no process here can run. */
const attachText = (runtime: string): string =>
  `Lambdarium runs packages of Node.js only, not ${runtime}. Set the behaviour “attached” and start the runtime yourself with the AWS_LAMBDA_RUNTIME_API that the function then shows.`;

/** How long it took, one microsecond at least, never longer than it may. */
const spanOf = (job: CodeJob, startedAt: number): Micros =>
  Math.max(1, Math.min(microsSince(startedAt), job.limit - job.startedAt + MILLISECOND));
