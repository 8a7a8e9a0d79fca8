import type { Micros } from './micros';
import { due, type Timer, type TimerKind, type TimerSubjects } from './timer';

type Subject = TimerSubjects[TimerKind];

/**
 * The timers to come, in the total order `(at, seq)`.
 *
 * Nearly all delays of the model are constants, and timers of one kind and one constant delay come due in the order they
 * were set. So each kind has first-in first-out lanes of its own, as many as it has delays that matter, and only a timer
 * that would break the order of its lanes goes to a binary heap. The next timer is the earliest of the lanes' fronts and
 * the heap's top; it is found once after each take. Times and numbers stand in typed arrays: a waiting timer is no object.
 */
export class Agenda {
  /** When the next timer is due; infinity when there is none. */
  nextAt: Micros = Number.POSITIVE_INFINITY;
  /** Its number. */
  nextSeq = 0;
  /** What `take` took last: read it at once. */
  kind: TimerKind = due.checked;
  subject: Subject | undefined;
  at: Micros = 0;
  size = 0;

  /** Every lane that was ever needed. */
  readonly #lanes: Lane[] = [];
  /** By kind. */
  readonly #lanesOf: Lane[][] = Object.values(due).map(() => []);
  readonly #heap = new TimerHeap();
  /** The lane whose front is next; null when the heap's top is. */
  #next: Lane | null = null;

  schedule<K extends TimerKind>(at: Micros, seq: number, kind: K, subject: TimerSubjects[K]): void {
    this.size += 1;
    const lane = this.#laneFor(kind, at);
    if (lane === null) this.#heap.push(at, seq, kind, subject);
    else lane.push(at, seq, subject);
    // A later number never goes before an earlier one of the same moment.
    if (at < this.nextAt) {
      this.nextAt = at;
      this.nextSeq = seq;
      this.#next = lane;
    }
  }

  /** The kind of the next timer; null when there is none. */
  get nextKind(): TimerKind | null {
    return this.#next === null ? this.#heap.topKind : this.#next.kind;
  }

  /** Takes the next timer into `kind`, `subject` and `at` if it is due by `until`, and says whether it did. */
  take(until: Micros): boolean {
    if (this.size === 0 || this.nextAt > until) return false;
    this.size -= 1;
    this.at = this.nextAt;
    const lane = this.#next;
    if (lane === null) {
      this.kind = this.#heap.topKind as TimerKind;
      this.subject = this.#heap.pop();
    } else {
      this.kind = lane.kind;
      this.subject = lane.shift();
    }
    this.#findNext();
    return true;
  }

  /** All timers in order, as plain data. */
  toArray(): Timer[] {
    return [...this.#heap.toArray(), ...this.#lanes.flatMap((lane) => lane.toArray())].sort(
      (a, b) => a.at - b.at || a.seq - b.seq,
    );
  }

  /** The kind's lane that a timer at this moment can go to the back of, or null. */
  #laneFor(kind: TimerKind, at: Micros): Lane | null {
    const lanes = this.#lanesOf[kind] as Lane[];
    for (let i = 0; i < lanes.length; i += 1) {
      const lane = lanes[i] as Lane;
      if (lane.lastAt <= at) return lane;
    }
    if (lanes.length === LANES_PER_KIND) return null;
    const another = this.#newLane(kind);
    lanes.push(another);
    return another;
  }

  #newLane(kind: TimerKind): Lane {
    const lane = new Lane(kind);
    this.#lanes.push(lane);
    return lane;
  }

  #findNext(): void {
    let at = this.#heap.topAt;
    let seq = this.#heap.topSeq;
    let next: Lane | null = null;
    const lanes = this.#lanes;
    for (let i = 0; i < lanes.length; i += 1) {
      const lane = lanes[i] as Lane;
      const frontAt = lane.frontAt;
      if (frontAt < at || (frontAt === at && lane.length > 0 && lane.frontSeq < seq)) {
        at = frontAt;
        seq = lane.frontSeq;
        next = lane;
      }
    }
    this.nextAt = at;
    this.nextSeq = seq;
    this.#next = next;
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
  #subjects: (Subject | undefined)[] = new Array(16).fill(undefined);
  #head = 0;

  constructor(kind: TimerKind) {
    this.kind = kind;
  }

  push(at: Micros, seq: number, subject: Subject): void {
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

  shift(): Subject {
    const subject = this.#subjects[this.#head] as Subject;
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
    const subjects = new Array<Subject | undefined>(2 * length).fill(undefined);
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

  push(at: Micros, seq: number, kind: TimerKind, subject: Subject): void {
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

  pop(): Subject {
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
