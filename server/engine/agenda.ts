import type { Micros } from './micros';
import type { Timer } from './timer';

/** Lanes searched before the heap takes a timer. A run of constant delays needs one lane for each different delay. */
const LANES = 10;

/**
 * The timers to come, in the total order `(at, seq)`.
 *
 * Nearly all delays of the model are constants, and timers of one constant delay come due in the order they were set.
 * So a timer goes to the back of the lane whose last timer is the latest that is not later than it, and only a timer
 * that fits no lane goes to the binary heap. The next timer is the earliest of the lanes' fronts and the heap's top.
 */
export class Agenda {
  readonly #lanes: Lane[] = [];
  readonly #heap: Timer[] = [];
  #size = 0;

  get size(): number {
    return this.#size;
  }

  schedule(timer: Timer): void {
    this.#size += 1;
    let best: Lane | undefined;
    for (const lane of this.#lanes) {
      if (lane.tailAt <= timer.at && (best === undefined || lane.tailAt > best.tailAt)) best = lane;
    }
    if (best === undefined) {
      if (this.#lanes.length >= LANES) {
        pushHeap(this.#heap, timer);
        return;
      }
      best = new Lane();
      this.#lanes.push(best);
    }
    best.push(timer);
  }

  peek(): Timer | undefined {
    return this.#earliestLane()?.front ?? this.#heap[0];
  }

  /** Takes the next timer if it is due by `until`. */
  takeDue(until: Micros): Timer | undefined {
    const lane = this.#earliestLane();
    const timer = lane === undefined ? this.#heap[0] : lane.front;
    if (timer === undefined || timer.at > until) return undefined;
    this.#size -= 1;
    if (lane === undefined) popHeap(this.#heap);
    else lane.shift();
    return timer;
  }

  /** All timers in order, as plain data. */
  toArray(): Timer[] {
    return [...this.#heap, ...this.#lanes.flatMap((lane) => lane.toArray())].sort(
      (a, b) => a.at - b.at || a.seq - b.seq,
    );
  }

  /** The lane whose front is next of all, or undefined when the heap's top is (or nothing is left). */
  #earliestLane(): Lane | undefined {
    let earliest = this.#heap[0];
    let found: Lane | undefined;
    for (const lane of this.#lanes) {
      const front = lane.front;
      if (front !== undefined && (earliest === undefined || before(front, earliest))) {
        earliest = front;
        found = lane;
      }
    }
    return found;
  }
}

/** Earlier first; equal times in the order they were scheduled. */
const before = (a: Timer, b: Timer): boolean => a.at < b.at || (a.at === b.at && a.seq < b.seq);

/** A first-in first-out ring that doubles when it is full. */
class Lane {
  front: Timer | undefined;
  tailAt: Micros = Number.NEGATIVE_INFINITY;
  #ring: (Timer | undefined)[] = new Array(16).fill(undefined);
  #head = 0;
  #length = 0;

  push(timer: Timer): void {
    if (this.#length === this.#ring.length) this.#grow();
    this.#ring[(this.#head + this.#length) & (this.#ring.length - 1)] = timer;
    this.#length += 1;
    this.tailAt = timer.at;
    if (this.#length === 1) this.front = timer;
  }

  shift(): void {
    this.#ring[this.#head] = undefined;
    this.#head = (this.#head + 1) & (this.#ring.length - 1);
    this.#length -= 1;
    this.front = this.#ring[this.#head];
    // An empty lane takes any timer again.
    if (this.#length === 0) this.tailAt = Number.NEGATIVE_INFINITY;
  }

  toArray(): Timer[] {
    return Array.from(
      { length: this.#length },
      (_, i) => this.#ring[(this.#head + i) & (this.#ring.length - 1)] as Timer,
    );
  }

  #grow(): void {
    const timers = this.toArray();
    this.#ring = [...timers, ...new Array<undefined>(timers.length).fill(undefined)];
    this.#head = 0;
  }
}

function pushHeap(heap: Timer[], timer: Timer): void {
  let child = heap.length;
  heap.push(timer);
  while (child > 0) {
    const parent = (child - 1) >> 1;
    if (!before(timer, heap[parent] as Timer)) break;
    heap[child] = heap[parent] as Timer;
    child = parent;
  }
  heap[child] = timer;
}

function popHeap(heap: Timer[]): void {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return;
  let parent = 0;
  for (;;) {
    let child = 2 * parent + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && before(heap[child + 1] as Timer, heap[child] as Timer))
      child += 1;
    if (!before(heap[child] as Timer, last)) break;
    heap[parent] = heap[child] as Timer;
    parent = child;
  }
  heap[parent] = last;
}
