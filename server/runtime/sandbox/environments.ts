import { assumptions, type Outcome } from '#engine';
import { environmentAfter } from '#engine/outcome';
import type { GuestEnd } from './end-of-guest';
import { type Cut, Guest } from './guest';
import { GuestClock } from './guest-clock';
import { prepareCode } from './prepare-code';
import { type CappedQuickJs, newCappedQuickJs } from './quickjs';
import type { SandboxCall, SandboxLimits, SandboxResult } from './sandbox-call';
import { initFailure, missingHandler, outcomeOf } from './settle';

interface Environment {
  readonly source: string;
  readonly guest: Guest;
  readonly clock: GuestClock;
  readonly quickJs: CappedQuickJs;
}

/** The execution environments of one thread. What ends in a way that resets an environment takes its module along. */
export class Environments {
  readonly #limits: SandboxLimits;
  readonly #known = new Map<string, Environment>();
  /** Whose clock `Date.now()` reads. */
  #current: GuestClock | null = null;

  constructor(limits: SandboxLimits) {
    this.#limits = limits;
    const { now } = Date;
    // QuickJS asks its host for the time.
    Date.now = () => this.#current?.wallMs() ?? now();
  }

  drop(name: string): void {
    this.#known.delete(name);
  }

  async run(call: SandboxCall): Promise<SandboxResult> {
    const known = this.#known.get(call.environment);
    // INIT is the beginning of an environment, whatever ran under its name before.
    const isWarm = call.event !== undefined && known?.source === call.source;
    const environment = isWarm ? known : await this.#make(call);
    const { guest, clock, quickJs } = environment;
    this.#known.set(call.environment, environment);
    this.#current = clock;
    guest.begin(call.startsAtMs, call.timeoutMs);
    const outcome = ended(quickJs, () => endOf(environment, call, isWarm));
    this.#current = null;
    if (outcome !== null && environmentAfter(outcome) !== 'kept') this.drop(call.environment);
    return {
      outcome,
      durationMs: Math.min(clock.elapsed(), call.timeoutMs),
      memoryUsedMb: assumptions.memoryUsedMb + quickJs.memoryMb() - FRESH_MB,
      lines: guest.lines,
    };
  }

  async #make({ environment, source, startsAtMs }: SandboxCall): Promise<Environment> {
    const quickJs = await newCappedQuickJs(this.#limits.handlerMemoryMb);
    const clock = new GuestClock();
    clock.begin(startsAtMs);
    const guest = new Guest(quickJs, clock, this.#limits, `${environment} ${startsAtMs}`);
    return { source, guest, clock, quickJs };
  }
}

/** What a QuickJS has before any code runs in it. */
const FRESH_MB = 16;

function endOf({ guest }: Environment, call: SandboxCall, isWarm: boolean): Outcome | null {
  if (!isWarm) {
    const failure = loadFailure(guest, call);
    if (failure !== null) return failure;
  }
  if (call.event === undefined) return null;
  guest.start(call.event.payload, call.event.context);
  return outcomeOf(guest.run(), call.timeoutMs);
}

function loadFailure(guest: Guest, { source, timeoutMs }: SandboxCall): Outcome | null {
  const loaded: GuestEnd | Cut = guest.load(prepareCode(source)) ?? guest.run();
  const failure = initFailure(loaded, timeoutMs);
  if (failure !== null) return failure;
  const sentence = guest.missing();
  return sentence === '' ? null : missingHandler(sentence);
}

/** Where QuickJS itself gives up the process is killed for want of memory, or has aborted. */
function ended({ isExhausted }: CappedQuickJs, work: () => Outcome | null): Outcome | null {
  try {
    return work();
  } catch {
    return isExhausted() ? { kind: 'outOfMemory' } : { kind: 'exited', exitCode: 134 };
  }
}
