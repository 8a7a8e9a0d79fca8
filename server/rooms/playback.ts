import {
  type Command,
  MILLISECOND,
  type Micros,
  type ScheduledChange,
  type Simulation,
} from '#engine';
import type { Clock, Pace, Refusal, RoomCommand, Standing } from '#protocol';
import { PlannedChanges } from './planned-changes';
import { reactingCourse } from './reacting-course';
import { refuse } from './refuse';
import type { RoomOptions } from './room-options';
import { Stops } from './stops';
import { Transport, type TransportOptions } from './transport';

type PlaybackCommand = Exclude<
  RoomCommand,
  { type: 'configureFunction' | 'configureTarget' | 'invoke' }
>;

interface PlaybackOptions
  extends Pick<TransportOptions, 'heldUntil' | 'callerWaits' | 'awaitsCode' | 'onMoved'> {
  readonly room: RoomOptions;
  readonly simulation: Simulation;
  /** Makes a change of a scenario, now that its moment has come. */
  readonly apply: (command: Command) => void;
  /** Lets the other services of the account start what follows; says whether anything did. */
  readonly react: () => boolean;
  /** When the newest run began; null before the first. */
  readonly newestStart: () => Micros | null;
}

/** How a room's time is moved by its owners: play and pause, the pace, steps, jumps and stops. */
export class Playback {
  readonly #simulation: Simulation;
  readonly #planned: PlannedChanges;
  readonly #stops: Stops;
  readonly #transport: Transport;

  constructor(options: PlaybackOptions) {
    const { room, simulation, apply, react, newestStart } = options;
    const standing = room.standing ?? null;
    this.#simulation = simulation;
    simulation.advance({
      until: Math.max(room.startAt ?? standing?.at ?? 0, simulation.now),
    });
    this.#planned = new PlannedChanges(reactingCourse(simulation, react), apply);
    this.#planned.plan(room.changes ?? []);
    if (standing) this.#planned.resume(standing.planned);
    this.#stops = new Stops(this.#planned, newestStart);
    this.#transport = new Transport({
      ...options,
      course: this.#stops,
      nextStop: () => this.#stops.nextStop(),
      clock: room.clock,
      limits: room.limits,
      pace: standing?.pace ?? room.pace,
      playing: standing?.playing ?? room.playing,
      flowsWhenIdle: room.flowsWhenIdle,
      resumed: standing ?? undefined,
    });
  }

  get jumping(): boolean {
    return this.#transport.jumping;
  }

  /** How time passes and what is planned, to go on from. */
  get standing(): Omit<Standing, 'at' | 'seq'> {
    return { ...this.#transport.standing, planned: this.#planned.planned };
  }

  set watched(watched: boolean) {
    this.#transport.watched = watched;
  }

  /** Where to pause, in microseconds since the start of the newest run. */
  set stops(marks: readonly Micros[]) {
    this.#stops.marks = marks;
    this.#transport.run();
  }

  clock(): Clock {
    return this.#transport.clock();
  }

  /** Brings the simulation to where wall time says it should be. */
  run(): void {
    this.#transport.run();
  }

  set(course: { readonly playing?: boolean; readonly pace?: Pace }): void {
    this.#transport.set(course);
  }

  /** Plans settings in place of all that are pending; their moments count from `start`. */
  plan(changes: readonly ScheduledChange[], start: Micros): void {
    this.#planned.plan(changes.map(({ at, config }) => ({ at: start + at, config })));
  }

  /** What of a scenario's changes was still to come at a moment. */
  plannedAfter(at: Micros): readonly ScheduledChange[] {
    return this.#planned.plannedAfter(at);
  }

  /** Obeys an owner. Null once time is where he wants it, or why it is not moved. */
  async obey(command: PlaybackCommand): Promise<Refusal | null> {
    switch (command.type) {
      case 'play':
      case 'pause':
        this.set({ playing: command.type === 'play' });
        return null;
      case 'pace':
        this.set({ pace: command.pace });
        return null;
      case 'step':
        return this.#step();
      case 'skipWait':
        return this.#skipWait();
      case 'advance':
        return this.#advanceBy(command.ms);
      default:
        return command satisfies never;
    }
  }

  /** Moves forward to a moment at once, passing all stops, and pauses there. */
  pauseAt(at: Micros): Promise<Refusal | null> {
    this.#transport.set({ playing: false });
    return this.#transport.jumpTo(Math.max(at, this.#simulation.now));
  }

  close(): void {
    this.#transport.close();
  }

  #advanceBy(ms: number): Promise<Refusal | null> {
    return this.#transport.jumpTo(this.#simulation.now + Math.round(ms * MILLISECOND));
  }

  /** Moves on to the next moment at which anything happens. */
  async #step(): Promise<Refusal | null> {
    if (this.#planned.nextAt() === null)
      return refuse('notAllowed', 'Nothing is pending, so there is no next step. Invoke first.');
    return this.#jumpOrStop(() => this.#planned.nextAt() ?? this.#simulation.now);
  }

  /** Moves on to the end of the wait under way. */
  async #skipWait(): Promise<Refusal | null> {
    const next = this.#simulation.nextAt();
    if (next === null || !this.#simulation.nextEndsWait()) {
      return refuse('notAllowed', 'No wait is what comes to an end next. Use step instead.');
    }
    return this.#jumpOrStop(next);
  }

  /** Jumps to a moment, or pauses at the stop before it. */
  #jumpOrStop(target: Micros | (() => Micros)): Promise<Refusal | null> {
    const stop = this.#stops.nextStop();
    const at = typeof target === 'function' ? target() : target;
    return stop !== null && stop <= at ? this.pauseAt(stop) : this.#transport.jumpTo(target);
  }
}
