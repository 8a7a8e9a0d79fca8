import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import type { Outcome } from '#engine';
import { exitOutcome } from './exit-outcome';
import type { ProcessLog } from './process-log';
import { processMemory } from './process-memory';
import type { Reaper } from './reaper';

export interface NodeProcessOptions {
  readonly bootstrap: string;
  readonly folder: string;
  readonly variables: Record<string, string>;
  readonly memoryMb: number;
  readonly log: ProcessLog;
  readonly reaper: Reaper;
  readonly onExit: (outcome: Outcome) => void;
}

/** How often a process that runs is asked for its memory. */
const memoryLookMs = 25;

/** Milliseconds for the last words of a process that has ended. */
const lastWordsMs = 100;

/** One Node.js process that runs a function, in a process group of its own. It stands still while it is frozen. */
export class NodeProcess {
  readonly #child: ChildProcess;
  readonly #options: NodeProcessOptions;
  #look: NodeJS.Timeout | null = null;
  #heapWasFull = false;
  #ended = false;
  peakMb = 0;

  constructor(options: NodeProcessOptions) {
    const { bootstrap, folder, variables, memoryMb, log, reaper } = options;
    this.#options = options;
    const child = spawn(
      process.execPath,
      [`--max-old-space-size=${memoryMb}`, '--stack-trace-limit=10', bootstrap],
      {
        cwd: folder,
        env: variables as NodeJS.ProcessEnv,
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      },
    );
    this.#child = child;
    if (child.pid !== undefined) reaper.watch(child.pid);
    listen(child.stdout, (text) => log.readRaw(text));
    listen(child.stderr, (text) => {
      // V8 says so before it aborts; its stack of machine addresses is nothing a log on Lambda has.
      if (/heap out of memory|Reached heap limit|Allocation failed/.test(text))
        this.#heapWasFull = true;
      if (!this.#heapWasFull) log.readRaw(text);
    });
    listen(child.stdio[3] as Readable, (text) => log.readMessages(text));
    child.once('error', () => this.#end(1, null));
    child.once('exit', (code, signal) => {
      const end = () => this.#end(code, signal);
      const timer = setTimeout(end, lastWordsMs);
      child.once('close', () => {
        clearTimeout(timer);
        end();
      });
    });
    this.#watchMemory();
  }

  /** Nothing of it runs until it is thawed: Lambda freezes an environment between invocations. */
  freeze(): void {
    if (this.#look) clearInterval(this.#look);
    this.#look = null;
    this.#readMemory();
    this.#signal('SIGSTOP');
  }

  thaw(): void {
    this.#signal('SIGCONT');
    this.#watchMemory();
  }

  /** Ends it and whatever it started. No handler of a signal can hold that up. */
  kill(): void {
    this.#signal('SIGKILL');
  }

  #watchMemory(): void {
    if (this.#look || this.#ended) return;
    this.#look = setInterval(() => this.#readMemory(), memoryLookMs);
    this.#look.unref();
  }

  #readMemory(): void {
    if (this.#child.pid === undefined || this.#ended) return;
    const memory = processMemory(this.#child.pid);
    if (memory === null) return;
    this.peakMb = Math.max(this.peakMb, memory.peakMb);
    if (memory.nowMb > this.#options.memoryMb) this.kill();
  }

  #signal(signal: NodeJS.Signals): void {
    const { pid } = this.#child;
    if (pid === undefined || this.#ended) return;
    try {
      process.kill(-pid, signal);
    } catch {
      // It has just ended by itself, or the system knows no process groups.
      if (signal === 'SIGKILL') this.#child.kill(signal);
    }
  }

  #end(code: number | null, signal: string | null): void {
    if (this.#ended) return;
    // What it started and left behind goes with it.
    this.#signal('SIGKILL');
    this.#ended = true;
    if (this.#look) clearInterval(this.#look);
    if (this.#child.pid !== undefined) this.#options.reaper.forget(this.#child.pid);
    this.#options.onExit(exitOutcome(code, signal, this.#heapWasFull));
  }
}

function listen(stream: Readable | null, read: (text: string) => void): void {
  stream?.setEncoding('utf8');
  stream?.on('data', read);
  stream?.on('error', () => {});
}
