import type { Limits } from '#config';
import { MILLISECOND, type Micros } from '#engine';
import type { Clock, Pace, Refusal, Standing } from '#protocol';
import { effectivePace, endOf, nextStop, planStretch, positionAt, type Stretch } from './pacer';
import type { Course } from './planned-changes';
import { refuse } from './refuse';
import { roomClosed } from './room-closed';
import type { WallClock } from './wall-clock';

export interface TransportOptions {
  readonly course: Course;
  readonly clock: WallClock;
  readonly limits: Pick<Limits, 'timersPerTick'>;
  readonly pace: Pace;
  readonly playing: boolean;
  /** Whether virtual time goes on 1:1 while nothing is pending. */
  readonly flowsWhenIdle: boolean;
  /** Where the next pause is due; null: nowhere. */
  readonly nextStop?: () => Micros | null;
  /** Until when somebody outside holds something that no pace may jump past; null while nobody does. */
  readonly heldUntil: (now: Micros) => Micros | null;
  /** Whether a client outside waits for what Lambda answers it. */
  readonly callerWaits: () => boolean;
  /** Whether real code runs, whose end nobody knows: meanwhile time passes 1:1, and a jump waits. */
  readonly awaitsCode: () => boolean;
  /** Where it goes on from. */
  readonly resumed?: Pick<Standing, 'revision' | 'watched'> | undefined;
  /** Called after virtual time moved or its course changed; `replanned` if viewers need the new clock. */
  readonly onMoved: (replanned: boolean) => void;
}

/** A century of virtual time: far below where whole numbers of microseconds end. */
const horizon: Micros = 100 * 365 * 86_400_000 * MILLISECOND;

/** How often an idle clock that flows looks for environments that expired. */
const idleLookMs = 1_000;

/** Wall time by which a late stretch may begin in the past to make up for the delay. */
const longestLagMs = 100;

/** Moves a room through wall time: play, pause, pace and jumps. The only place that knows both times. */
export class Transport {
  readonly #course: Course;
  readonly #clock: WallClock;
  readonly #timersPerTick: number;
  readonly #flowsWhenIdle: boolean;
  readonly #nextStop: () => Micros | null;
  readonly #heldUntil: (now: Micros) => Micros | null;
  readonly #callerWaits: () => boolean;
  readonly #awaitsCode: () => boolean;
  readonly #onMoved: (replanned: boolean) => void;
  #pace: Pace;
  #playing: boolean;
  #watched = false;
  #revision: number;
  #stretch: Stretch;
  /** Open runs when the stretch was planned. */
  #plannedRuns: number;
  /** Whether something was held then. */
  #plannedHeld = false;
  /** Whether real code ran then. */
  #plannedCode = false;
  /** The stretch no longer describes how time passes. */
  #stale = false;
  /** A new stretch was planned that viewers do not know yet. */
  #replanned = false;
  /** Virtual time runs to `target` in turns, whatever the pace. */
  #jump: {
    readonly target: () => Micros;
    readonly done: (refusal: Refusal | null) => void;
  } | null = null;
  #cancelWake: (() => void) | null = null;
  /** There was more to do than fits one turn; it goes on as soon as others had theirs. */
  #yielded = false;
  #closed = false;

  constructor(options: TransportOptions) {
    this.#course = options.course;
    this.#clock = options.clock;
    this.#timersPerTick = options.limits.timersPerTick;
    this.#flowsWhenIdle = options.flowsWhenIdle;
    this.#nextStop = options.nextStop ?? (() => null);
    this.#heldUntil = options.heldUntil;
    this.#callerWaits = options.callerWaits;
    this.#awaitsCode = options.awaitsCode;
    this.#onMoved = options.onMoved;
    this.#pace = options.pace;
    this.#playing = options.playing;
    // A change like any other to those who were there before.
    this.#revision = (options.resumed?.revision ?? 0) + 1;
    this.#watched = options.resumed?.watched ?? false;
    this.#plannedRuns = options.course.openRuns;
    this.#stretch = this.#plan(options.clock.now());
  }

  get jumping(): boolean {
    return this.#jump !== null;
  }

  /** How time passes, to go on from. */
  get standing(): Pick<Standing, 'revision' | 'playing' | 'pace' | 'watched'> {
    return {
      revision: this.#revision,
      playing: this.#playing,
      pace: this.#pace,
      watched: this.#watched,
    };
  }

  /** Where the room's time stands and how it goes on. */
  clock(): Clock {
    const wallAt = this.#clock.now();
    const steady = !this.#yielded && this.#jump === null;
    return {
      revision: this.#revision,
      at: steady ? Math.max(this.#course.now, positionAt(this.#stretch, wallAt)) : this.#course.now,
      ratePerMs: steady ? this.#stretch.ratePerMs : 0,
      until: this.#course.nextAt(),
      wallAt,
      playing: this.#playing,
      pace: this.#pace,
      settled: this.#course.openRuns === 0 && this.#jump === null,
    };
  }

  /** Changes how time passes from now on. What is the same already is left alone. */
  set({ playing = this.#playing, pace = this.#pace }: { playing?: boolean; pace?: Pace }): void {
    if (playing === this.#playing && isSamePace(pace, this.#pace)) return;
    this.run();
    this.#playing = playing;
    this.#pace = pace;
    this.#revision += 1;
    this.#stale = true;
    this.run();
  }

  /** Whether anybody watches: what `auto` depends on. */
  set watched(watched: boolean) {
    if (watched === this.#watched) return;
    this.run();
    this.#watched = watched;
    this.#stale = true;
    this.run();
  }

  /**
   * Lets virtual time run to `target` at once, firing everything due on the way. Null once it is there. Real code on the way
   * is waited for; a target that depends on how it ends is found out after it.
   */
  jumpTo(target: Micros | (() => Micros)): Promise<Refusal | null> {
    if (this.#closed) return Promise.resolve(roomClosed);
    if (this.#jump) {
      return Promise.resolve(
        refuse('notAllowed', 'The clock is being moved already. Wait for that to finish.'),
      );
    }
    if (typeof target === 'number' && target > horizon) {
      return Promise.resolve(
        refuse('notAllowed', 'A room lives for a century of virtual time. Open a fresh one.'),
      );
    }
    this.#revision += 1;
    return new Promise((resolve) => {
      this.#jump = {
        target: typeof target === 'number' ? () => target : target,
        done: resolve,
      };
      this.run();
    });
  }

  /** Brings the simulation to where wall time says it should be, a bounded piece of work at a time. */
  run(): void {
    if (this.#closed) return;
    const finished = this.#jump ? this.#runJump() : true;
    if (finished) this.#runPace();
    this.#replan();
    this.#schedule();
    const replanned = this.#replanned;
    this.#replanned = false;
    this.#onMoved(replanned);
  }

  close(): void {
    this.#closed = true;
    this.#cancelWake?.();
    this.#jump?.done(roomClosed);
    this.#jump = null;
  }

  #runJump(): boolean {
    const jump = this.#jump;
    if (!jump) return true;
    this.#stale = true;
    // Whoever takes the result in lets it go on.
    if (this.#awaitsCode()) return false;
    const target = jump.target();
    let left = this.#timersPerTick;
    do {
      left = this.#advance(target, left);
      if (left === 0) {
        this.#continueLater();
        return false;
      }
      if (this.#awaitsCode() && this.#course.now < target) return false;
      // Code that begins stops time in the middle of a moment: the rest of it happens too.
    } while (this.#awaitsCode() && (this.#course.nextAt() ?? horizon) <= target);
    this.#jump = null;
    jump.done(null);
    return true;
  }

  #runPace(): void {
    if (this.#stale) this.#replan();
    if (this.#isInstant() && !this.#runInstantly()) {
      this.#continueLater();
      return;
    }
    const wallNow = this.#clock.now();
    // A stretch planned costs as much as a timer fired, so that this ends whatever happens.
    for (let left = this.#timersPerTick; left > 0; left -= 1) {
      const until = positionAt(this.#stretch, wallNow);
      const end = endOf(this.#stretch);
      if (until >= this.#course.now) left = this.#advance(until, left);
      if (left === 0) break;
      // Real code has begun just now: it has all its time before it, however late this is.
      if (this.#awaitsCode() && !this.#plannedCode) return;
      if (end === null || end > wallNow || this.#stretch.ratePerMs === 0) return;
      // The next stretch begins when this one was due to end, so that lateness does not add up.
      this.#stretch = this.#plan(Math.max(end, wallNow - longestLagMs));
      // Nobody holds anything any more: what is pending need not wait.
      if (this.#isInstant()) break;
    }
    this.#continueLater();
  }

  /** Fires what is pending, moment after moment. False if it was too much for one turn. */
  #runInstantly(): boolean {
    if (this.#course.nextAt() === null) return true;
    this.#stale = true;
    for (let left = this.#timersPerTick; left > 0; ) {
      const next = this.#course.nextAt();
      if (next === null || !this.#isInstant()) {
        this.#replan();
        return true;
      }
      left = this.#advance(next, left);
    }
    return false;
  }

  #advance(until: Micros, maxTimers: number): number {
    const stop = this.#jump ? null : this.#nextStop();
    const left = this.#course.advance({ until, maxTimers });
    if (stop !== null && this.#course.now >= stop) {
      this.#playing = false;
      this.#revision += 1;
      this.#stale = true;
    }
    return left;
  }

  #isInstant(): boolean {
    if (!this.#playing) return false;
    const pace = effectivePace(this.#pace, this.#watched);
    // Whoever holds a message at pace manual has said that time is his own business.
    if (pace.kind === 'manual') {
      return pace.answersCallers === true && this.#callerWaits() && !this.#awaitsCode();
    }
    if (pace.kind !== 'instant') return false;
    return this.#heldUntil(this.#course.now) === null && !this.#awaitsCode();
  }

  #plan(wallAt: number): Stretch {
    const heldUntil = this.#heldUntil(this.#course.now);
    this.#plannedRuns = this.#course.openRuns;
    this.#plannedHeld = heldUntil !== null;
    this.#plannedCode = this.#awaitsCode();
    this.#stale = false;
    this.#replanned = true;
    return planStretch({
      now: this.#course.now,
      wallNow: wallAt,
      pace: this.#pace,
      playing: this.#playing,
      watched: this.#watched,
      nextAt: this.#course.nextAt(),
      heldUntil,
      awaitsCode: this.#plannedCode,
      openRuns: this.#plannedRuns,
      flowsWhenIdle: this.#flowsWhenIdle,
    });
  }

  /** Plans anew unless the stretch under way still holds: whoever watches it should not see it stretched. */
  #replan(): void {
    const held = this.#heldUntil(this.#course.now);
    const holds =
      !this.#stale &&
      this.#stretch.until === nextStop(this.#course.nextAt(), held) &&
      this.#plannedHeld === (held !== null) &&
      this.#plannedCode === this.#awaitsCode() &&
      this.#plannedRuns === this.#course.openRuns;
    if (!holds) this.#stretch = this.#plan(this.#clock.now());
  }

  #schedule(): void {
    this.#cancelWake?.();
    this.#cancelWake = null;
    // A jump that waits for real code is taken up again when the result comes in.
    if (this.#yielded || this.#jump) return;
    const end = this.#stretch.ratePerMs > 0 ? endOf(this.#stretch) : null;
    const idle = end === null && this.#stretch.ratePerMs > 0 && this.#watched;
    const delay = end === null ? (idle ? idleLookMs : null) : Math.max(0, end - this.#clock.now());
    if (delay === null) return;
    this.#cancelWake = this.#clock.setTimer(delay, () => {
      this.#cancelWake = null;
      this.run();
    });
  }

  #continueLater(): void {
    if (this.#yielded) return;
    this.#yielded = true;
    this.#clock.yieldThen(() => {
      this.#yielded = false;
      this.run();
    });
  }
}

function isSamePace(a: Pace, b: Pace): boolean {
  if (a.kind === 'rate' && b.kind === 'rate') return a.rate === b.rate;
  if (a.kind === 'manual' && b.kind === 'manual') return a.answersCallers === b.answersCallers;
  return a.kind === b.kind;
}
