import type { Outcome } from '#engine';

/** How the sandbox, which is written in Go, names a signal. */
const signalWords: Readonly<Record<string, string>> = {
  SIGHUP: 'hangup',
  SIGINT: 'interrupt',
  SIGQUIT: 'quit',
  SIGILL: 'illegal instruction',
  SIGTRAP: 'trace/breakpoint trap',
  SIGABRT: 'aborted',
  SIGBUS: 'bus error',
  SIGFPE: 'floating point exception',
  SIGSEGV: 'segmentation fault',
  SIGPIPE: 'broken pipe',
  SIGTERM: 'terminated',
};

/** How an attempt ended whose process did. Node.js aborts when its heap is full, where Lambda kills. */
export function exitOutcome(
  exitCode: number | null,
  signal: string | null,
  heapWasFull: boolean,
): Outcome {
  if (heapWasFull || signal === 'SIGKILL') return { kind: 'outOfMemory' };
  if (signal === null) return { kind: 'exited', exitCode: exitCode ?? 0 };
  return { kind: 'exited', exitCode: 1, signal: signalWords[signal] ?? signal };
}
