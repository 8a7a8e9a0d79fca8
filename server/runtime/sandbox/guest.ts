import type { QuickJSContext, QuickJSHandle, QuickJSRuntime } from 'quickjs-emscripten-core';
import type { CodeLine } from '#engine';
import { type GuestEnd, readGuestEnd } from './end-of-guest';
import { consoleScript } from './guest/console';
import { handlerScript } from './guest/handler';
import { promisesScript } from './guest/promises';
import { randomScript } from './guest/random';
import { timersScript } from './guest/timers';
import type { GuestClock } from './guest-clock';
import { GuestLog } from './guest-log';
import type { PreparedCode } from './prepare-code';
import type { CappedQuickJs } from './quickjs';
import type { SandboxLimits } from './sandbox-call';

/** Why code was stopped. */
export type Cut = 'time' | 'memory';

/** More in QuickJS throws in the host; measured. */
const STACK_BYTES = 256 * 1_024;
/** Jobs that run before somebody looks at the clock again. */
const JOBS_AT_ONCE = 1_000;

/** One execution environment: a context whose module stays loaded, on a clock of its own. */
export class Guest {
  readonly #quickJs: CappedQuickJs;
  readonly #runtime: QuickJSRuntime;
  readonly #context: QuickJSContext;
  readonly #clock: GuestClock;
  readonly #limits: SandboxLimits;
  readonly #handler: QuickJSHandle;
  #log: GuestLog;
  #cut: Cut | null = null;
  // Until a call begins it is our own scripts that run.
  #timeoutMs = Number.POSITIVE_INFINITY;
  #computeUntil = Number.POSITIVE_INFINITY;

  constructor(quickJs: CappedQuickJs, clock: GuestClock, limits: SandboxLimits, seed: string) {
    this.#quickJs = quickJs;
    this.#clock = clock;
    this.#limits = limits;
    this.#log = new GuestLog(limits);
    this.#runtime = quickJs.module.newRuntime();
    this.#runtime.setMaxStackSize(STACK_BYTES);
    this.#runtime.setInterruptHandler(() => this.#isOver());
    this.#runtime.setModuleLoader((name) => ({ error: new Error(`${NO_MODULE}${name}`) }));
    this.#context = this.#runtime.newContext();
    this.#handler = this.#setUp(seed);
  }

  /** Begins a call: from now on it may take so long and writes a new log. */
  begin(startsAtMs: number, timeoutMs: number): void {
    this.#clock.begin(startsAtMs);
    this.#log = new GuestLog(this.#limits);
    this.#cut = null;
    this.#timeoutMs = timeoutMs;
    this.#computeUntil = this.#clock.computed() + this.#limits.handlerComputeMs;
  }

  /** Loads the module; how that ends is `run`’s to say if it is null. */
  load({ text, isModule }: PreparedCode): GuestEnd | null {
    return this.#clock.during(() => (isModule ? this.#loadModule(text) : this.#loadCommonJs(text)));
  }

  /** The sentence for a handler that is not there, or nothing. */
  missing(): string {
    return this.#clock.during(() => this.#ask('missing'));
  }

  start(payload: string, context: string): void {
    this.#clock.during(() => this.#tell('start', payload, context));
  }

  /** Lets it run until it has ended or is stopped. */
  run(): GuestEnd | Cut {
    return this.#clock.during(() => {
      for (;;) {
        this.#drainJobs();
        if (this.#cut !== null) return this.#cut;
        const end = this.#look('look');
        if (end.kind !== 'running') return end;
        if (!this.#isTrue('keeps')) return this.#look('drained');
        const uncaught = this.#fireTimer();
        if (uncaught !== null) return uncaught;
      }
    });
  }

  get lines(): readonly CodeLine[] {
    return this.#log.lines;
  }

  #fireTimer(): GuestEnd | null {
    this.#clock.skipTo(Number(this.#ask('nextTimer')));
    if (this.#isOver()) return null;
    const error = this.#failureOf('fire');
    return error === null ? null : this.#described('uncaught', error);
  }

  #isOver(): boolean {
    if (this.#quickJs.isExhausted()) this.#cut ??= 'memory';
    else if (
      this.#clock.elapsed() >= this.#timeoutMs ||
      this.#clock.computed() >= this.#computeUntil
    ) {
      this.#cut ??= 'time';
    }
    return this.#cut !== null;
  }

  #drainJobs(): void {
    while (!this.#isOver() && this.#runtime.hasPendingJob()) {
      this.#runtime.executePendingJobs(JOBS_AT_ONCE).dispose();
    }
  }

  #loadModule(source: string): GuestEnd | null {
    const result = this.#context.evalCode(source, 'file:///var/task/index.mjs', { type: 'module' });
    if (result.error) return this.#described('failed', result.error);
    const isPromise = this.#isTrue('isPromise', result.value);
    this.#give(isPromise ? 'awaitModule' : 'loadModule', result.value);
    return isPromise ? null : { kind: 'loaded' };
  }

  #loadCommonJs(source: string): GuestEnd {
    // All in one line with the code’s first, so that its line numbers stay right.
    const body = `(function (exports, require, module, __filename, __dirname) {${source}\n})`;
    const result = this.#context.evalCode(body, '/var/task/index.js', { type: 'global' });
    if (result.error) return this.#described('failed', result.error);
    const error = this.#failureOf('loadCommonJs', result.value);
    return error === null ? { kind: 'loaded' } : this.#described('failed', error);
  }

  #setUp(seed: string): QuickJSHandle {
    const context = this.#context;
    const emit = context.newFunction('emit', (level, text) => {
      this.#log.write(this.#clock.elapsed(), context.getString(level), context.getString(text));
    });
    const now = context.newFunction('now', () => context.newNumber(this.#clock.now()));
    const remaining = context.newFunction('remaining', () =>
      context.newNumber(Math.max(0, Math.floor(this.#timeoutMs - this.#clock.elapsed()))),
    );
    const promises = this.#evaluate(promisesScript);
    const timers = this.#evaluate(timersScript, now);
    this.#evaluate(consoleScript, emit).dispose();
    this.#evaluate(randomScript, context.newString(seed)).dispose();
    return this.#evaluate(handlerScript, remaining, promises, timers);
  }

  /** A script of ours, a function, called with these. */
  #evaluate(script: string, ...values: readonly QuickJSHandle[]): QuickJSHandle {
    const context = this.#context;
    const made = context.unwrapResult(context.evalCode(script, 'file:///var/runtime/index.mjs'));
    return context.unwrapResult(context.callFunction(made, context.undefined, ...values));
  }

  /** Calls a function of `handlerScript`. Errors there are the code’s own, or that it was stopped. */
  #call(name: string, ...values: readonly QuickJSHandle[]) {
    const context = this.#context;
    const method = context.getProp(this.#handler, name);
    const result = context.callFunction(method, context.undefined, ...values);
    method.dispose();
    return result;
  }

  #failureOf(name: string, ...values: readonly QuickJSHandle[]): QuickJSHandle | null {
    const result = this.#call(name, ...values);
    if (result.error) return result.error;
    result.value.dispose();
    return null;
  }

  #give(name: string, value: QuickJSHandle): void {
    this.#failureOf(name, value)?.dispose();
    value.dispose();
  }

  #tell(name: string, ...texts: readonly string[]): void {
    this.#failureOf(name, ...texts.map((text) => this.#context.newString(text)))?.dispose();
  }

  #ask(name: string, ...values: readonly QuickJSHandle[]): string {
    const result = this.#call(name, ...values);
    const text = result.error ? '' : this.#context.getString(result.value);
    result.dispose();
    return text;
  }

  #isTrue(name: string, ...values: readonly QuickJSHandle[]): boolean {
    return this.#ask(name, ...values) === 'true';
  }

  #look(name: 'look' | 'drained'): GuestEnd {
    return readGuestEnd(this.#ask(name)) ?? broken;
  }

  #described(kind: string, error: QuickJSHandle): GuestEnd {
    const text = this.#ask('describe', this.#context.newString(kind), error);
    error.dispose();
    return readGuestEnd(text) ?? broken;
  }
}

/** What the module loader says; `settle` makes Node’s error of it. */
export const NO_MODULE = 'no module: ';

/** Code that has spoilt the built-in functions by which we ask it. */
const broken: GuestEnd = {
  kind: 'threw',
  isError: true,
  type: 'Error',
  message: 'The handler has changed built-in functions that its runtime needs.',
  stack: '',
};
