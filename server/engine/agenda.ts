import type { Micros } from './micros';
import type { Timer, TimerKind, TimerSubjects } from './timer';

/**
 * The timers to come, in the total order `(at, seq)`.
 *
 * Nearly all delays of the model are constants, and timers of one kind and one constant delay come due in the order they
 * were set. So each kind has first-in first-out lanes of its own, as many as it has delays that matter, and only a timer
 * that would break the order of its lanes goes to a binary heap. The next timer is the earliest of the lanes' fronts and
 * the heap's top. Times and numbers stand in typed arrays, so a waiting timer costs no object.
 */
export class Agenda {
  /** What `take` took last: read it at once. */
  kind: TimerKind = 'checked';
  subject: TimerSubjects[TimerKind] | undefined;
  at: Micros = 0;

  readonly #lanes: Lane[] = [];
  readonly #lanesOf = new Map<TimerKind, Lane[]>();
  readonly #heap = new TimerHeap();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  schedule<K extends TimerKind>(at: Micros, seq: number, kind: K, subject: TimerSubjects[K]): void {
    this.#size += 1;
    let lanes = this.#lanesOf.get(kind);
    if (lanes === undefined) {
      lanes = Array.from({ length: LANES_PER_KIND }, () => new Lane(kind));
      this.#lanesOf.set(kind, lanes);
      this.#lanes.push(...lanes);
    }
    for (const lane of lanes) {
      if (lane.lastAt <= at) {
        lane.push(at, seq, subject);
        return;
      }
    }
    this.#heap.push(at, seq, kind, subject);
  }

  /** When the next timer is due; infinity when there is none. */
  get nextAt(): Micros {
    const lane = this.#earliestLane();
    return lane === null ? this.#heap.topAt : lane.frontAt;
  }

  /** The number of the next timer; 0 when there is none. */
  get nextSeq(): number {
    const lane = this.#earliestLane();
    return lane === null ? this.#heap.topSeq : lane.frontSeq;
  }

  /** The kind of the next timer; null when there is none. */
  get nextKind(): TimerKind | null {
    const lane = this.#earliestLane();
    return lane === null ? this.#heap.topKind : lane.kind;
  }

  /** Takes the next timer into `kind`, `subject` and `at` if it is due by `until`, and says whether it did. */
  take(until: Micros): boolean {
    const lane = this.#earliestLane();
    const at = lane === null ? this.#heap.topAt : lane.frontAt;
    if (at > until || at === Number.POSITIVE_INFINITY) return false;
    this.#size -= 1;
    this.at = at;
    if (lane === null) {
      this.kind = this.#heap.topKind as TimerKind;
      this.subject = this.#heap.pop();
    } else {
      this.kind = lane.kind;
      this.subject = lane.shift();
    }
    return true;
  }

  /** All timers in order, as plain data. */
  toArray(): Timer[] {
    return [...this.#heap.toArray(), ...this.#lanes.flatMap((lane) => lane.toArray())].sort(
      (a, b) => a.at - b.at || a.seq - b.seq,
    );
  }

  /** The lane whose front is next of all, or null when the heap's top is (or nothing is left). */
  #earliestLane(): Lane | null {
    let at = this.#heap.topAt;
    let seq = this.#heap.topSeq;
    let found: Lane | null = null;
    const lanes = this.#lanes;
    for (let i = 0; i < lanes.length; i += 1) {
      const lane = lanes[i] as Lane;
      if (lane.frontAt < at || (lane.frontAt === at && lane.length > 0 && lane.frontSeq < seq)) {
        at = lane.frontAt;
        seq = lane.frontSeq;
        found = lane;
      }
    }
    return found;
  }
}

/** Retries have two delays, and no kind has more that are constant. */
const LANES_PER_KIND = 2;

/** A first-in first-out ring of timers of one kind; it doubles when it is full. */
class Lane {
  readonly kind: TimerKind;
  frontAt: Micros = Number.POSITIVE_INFINITY;
  frontSeq = 0;
  lastAt: Micros = Number.NEGATIVE_INFINITY;
  length = 0;
  #at = new Float64Array(16);
  #seq = new Float64Array(16);
  #subjects: (TimerSubjects[TimerKind] | undefined)[] = new Array(16).fill(undefined);
  #head = 0;

  constructor(kind: TimerKind) {
    this.kind = kind;
  }

  push(at: Micros, seq: number, subject: TimerSubjects[TimerKind]): void {
    if (this.length === this.#at.length) this.#grow();
    const place = (this.#head + this.length) & (this.#at.length - 1);
    this.#at[place] = at;
    this.#seq[place] = seq;
    this.#subjects[place] = subject;
    this.lastAt = at;
    if (this.length === 0) {
      this.frontAt = at;
      this.frontSeq = seq;
    }
    this.length += 1;
  }

  shift(): TimerSubjects[TimerKind] {
    const subject = this.#subjects[this.#head] as TimerSubjects[TimerKind];
    this.#subjects[this.#head] = undefined;
    this.#head = (this.#head + 1) & (this.#at.length - 1);
    this.length -= 1;
    if (this.length === 0) {
      this.frontAt = Number.POSITIVE_INFINITY;
      // An empty lane takes any timer again.
      this.lastAt = Number.NEGATIVE_INFINITY;
    } else {
      this.frontAt = this.#at[this.#head] as number;
      this.frontSeq = this.#seq[this.#head] as number;
    }
    return subject;
  }

  toArray(): Timer[] {
    return Array.from({ length: this.length }, (_, i) => {
      const place = (this.#head + i) & (this.#at.length - 1);
      return timerOf(
        this.#at[place] as number,
        this.#seq[place] as number,
        this.kind,
        this.#subjects[place],
      );
    });
  }

  #grow(): void {
    const { length } = this;
    const at = new Float64Array(2 * length);
    const seq = new Float64Array(2 * length);
    const subjects = new Array<TimerSubjects[TimerKind] | undefined>(2 * length).fill(undefined);
    for (let i = 0; i < length; i += 1) {
      const place = (this.#head + i) & (length - 1);
      at[i] = this.#at[place] as number;
      seq[i] = this.#seq[place] as number;
      subjects[i] = this.#subjects[place];
    }
    this.#at = at;
    this.#seq = seq;
    this.#subjects = subjects;
    this.#head = 0;
  }
}

/** A binary heap of the timers that fit no lane. */
class TimerHeap {
  topAt: Micros = Number.POSITIVE_INFINITY;
  topSeq = 0;
  topKind: TimerKind | null = null;
  readonly #timers: Timer[] = [];

  push(at: Micros, seq: number, kind: TimerKind, subject: TimerSubjects[TimerKind]): void {
    const timer = timerOf(at, seq, kind, subject);
    const timers = this.#timers;
    let child = timers.length;
    timers.push(timer);
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (!before(timer, timers[parent] as Timer)) break;
      timers[child] = timers[parent] as Timer;
      child = parent;
    }
    timers[child] = timer;
    this.#noteTop();
  }

  pop(): TimerSubjects[TimerKind] {
    const timers = this.#timers;
    const { subject } = timers[0] as Timer;
    const last = timers.pop() as Timer;
    if (timers.length > 0) {
      let parent = 0;
      for (;;) {
        let child = 2 * parent + 1;
        if (child >= timers.length) break;
        if (child + 1 < timers.length && before(timers[child + 1] as Timer, timers[child] as Timer))
          child += 1;
        if (!before(timers[child] as Timer, last)) break;
        timers[parent] = timers[child] as Timer;
        parent = child;
      }
      timers[parent] = last;
    }
    this.#noteTop();
    return subject;
  }

  toArray(): Timer[] {
    return [...this.#timers];
  }

  #noteTop(): void {
    const top = this.#timers[0];
    this.topAt = top === undefined ? Number.POSITIVE_INFINITY : top.at;
    this.topSeq = top === undefined ? 0 : top.seq;
    this.topKind = top === undefined ? null : top.kind;
  }
}

/** Earlier first; equal times in the order they were scheduled. */
const before = (a: Timer, b: Timer): boolean => a.at < b.at || (a.at === b.at && a.seq < b.seq);

const timerOf = (at: Micros, seq: number, kind: TimerKind, subject: unknown): Timer =>
  ({ at, seq, kind, subject }) as Timer;
