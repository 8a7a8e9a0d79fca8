import type { Limits } from '#config';
import type {
  Account,
  Act,
  Command,
  FunctionConfig,
  Micros,
  ScheduledChange,
  Simulation,
  SimulationEvent,
} from '#engine';
import type { Clock, Refusal, Reply, RoomCommand, Snapshot } from '#protocol';
import type { RoomMark } from '#store';
import type { AccountServices } from './account-services';
import type { Applied } from './applied';
import { Audience, type RoomListener } from './audience';
import type { AnswerListener } from './callers';
import { Calls } from './calls';
import { checkSpace } from './check-space';
import { CodeDesk } from './code-desk';
import type { CodeRunner } from './code-runner';
import { Playback } from './playback';
import { recompute } from './recompute';
import { refuse } from './refuse';
import { roomClosed } from './room-closed';
import { RoomJournal } from './room-journal';
import type { RoomOptions } from './room-options';
import { RoomPast } from './room-past';
import { RoomUse } from './room-use';
import { ServiceDesk } from './service-desk';
import { SettledWaiters } from './settled-waiters';
import { Unwatched } from './unwatched';

/** One simulated account with one clock, its journal and its viewers. */
export class Room {
  readonly id: string;
  readonly seed: number;
  readonly epochMs: number;
  /** What was kept with it by name, if it was computed again. */
  readonly kept: ReadonlyMap<string, string>;
  readonly #limits: Limits;
  readonly #use: RoomUse;
  readonly #past: RoomPast;
  readonly #simulation: Simulation;
  readonly #playback: Playback;
  readonly #journal: RoomJournal;
  readonly #audience: Audience;
  readonly #unwatched: Unwatched;
  readonly #calls: Calls;
  readonly #code: CodeDesk;
  readonly #services: ServiceDesk;
  readonly #settledWaiters = new SettledWaiters();
  #closed = false;

  constructor(options: RoomOptions) {
    const { journal, store, clock, limits } = options;
    const { room, seed, epochMs } = journal.header;
    this.id = room;
    this.seed = seed;
    this.epochMs = epochMs;
    this.kept = options.kept ?? new Map();
    this.#limits = limits;
    this.#use = new RoomUse(clock);
    this.#past = new RoomPast(journal.base, limits);
    this.#journal = new RoomJournal({
      store,
      journal,
      clock,
      limits,
      capture: () => this.#capture(),
    });
    this.#audience = new Audience({
      clock,
      limits,
      standing: () => ({ lastSeq: this.lastSeq, clock: this.#playback.clock() }),
      recorded: () => this.#journal.mark(),
    });
    this.#calls = new Calls({
      limits,
      settingsOf: (name) => this.#past.settings.functionNamed(name),
      safe: () => this.#journal.mark(),
    });
    this.#code = new CodeDesk({
      room: this,
      account: () => this.#past.settings.account,
      events: () => this.#past.events.after(null).events,
      // It happens at the moment it says, so time has not passed beyond it yet.
      submit: (command) => {
        this.#apply(command);
        this.#playback.run();
      },
    });
    this.#services = new ServiceDesk({ computedAgain: Boolean(options.standing) });
    this.#simulation = recompute(journal, (event) => this.#observe(event));
    this.#playback = new Playback({
      room: options,
      simulation: this.#simulation,
      apply: (command) => void this.#apply(command),
      // An act that is refused is dropped: there is nobody to tell, and the refusals are limits of the room.
      react: () => this.#services.react((act) => this.#apply({ type: 'act', ...act })),
      newestStart: () => this.#past.newestRun?.startedAt ?? null,
      heldUntil: (now) => this.#services.heldUntil(now),
      callerWaits: () => this.#calls.waiting > 0,
      awaitsCode: () => this.#code.isAwaiting(this.#simulation),
      onMoved: (replanned) => this.#moved(replanned),
    });
    this.#unwatched = new Unwatched({
      playback: this.#playback,
      viewers: () => this.viewers,
      clock,
      limits,
      resumes: options.resumesUnwatched,
    });
    if (!options.standing) this.#playback.run();
  }

  /** Lets time go on in a room that was computed again, once it has its services. */
  start(): void {
    if (this.#closed) return;
    this.#playback.run();
    this.#unwatched.expectViewers();
  }

  /**
   * Gives the account its other services; they first hear what exists, and in a room that was computed again what is under
   * way. There is one such listener.
   */
  attach(services: AccountServices): void {
    this.#services.attach(services, this.#past.events.after(null).events);
  }

  /** Who runs the room's real code from now on; without anybody such code runs into its time-out. */
  runCode(runner: CodeRunner): void {
    const { attempts } = runner;
    if (this.#simulation.codeLimit !== attempts) this.#apply({ type: 'limitCode', attempts });
    this.#code.runner = runner;
    this.#playback.run();
  }

  get account(): Account {
    return this.#past.settings.account;
  }

  /** The function's settings in force; null if it does not exist. */
  functionNamed(name: string): FunctionConfig | null {
    return this.#past.settings.functionNamed(name);
  }

  /** What exists in the account besides what its events tell. */
  get inventory(): Pick<Simulation, 'functions' | 'noteOf' | 'provisionedStatus'> {
    return this.#simulation;
  }

  get viewers(): number {
    return this.#audience.viewers;
  }

  get lastSeq(): number {
    return this.#past.events.lastSeq;
  }

  get openRuns(): number {
    return this.#simulation.openRuns;
  }

  /** No accepted event, attempt, delivery or caller is pending. */
  get settled(): boolean {
    return this.#simulation.openRuns === 0 && !this.#playback.jumping;
  }

  /** Since when nobody has needed the room, milliseconds since 1970; null while somebody does. */
  get idleSince(): number | null {
    const waiting = this.#calls.waiting + this.#settledWaiters.size + this.#services.waiting;
    const needed = this.viewers + waiting > 0 || this.#use.isKept;
    return needed ? null : this.#use.lastAt;
  }

  /** The newest run and when its call was sent; null before the first. */
  get newestRun(): { readonly run: number; readonly startedAt: Micros } | null {
    return this.#past.newestRun;
  }

  /** Keeps the room though nobody watches it, until the returned function is called. */
  keep(): () => void {
    return this.#use.keep();
  }

  /** Where to pause, in microseconds since the start of the newest run. */
  set stops(marks: readonly Micros[]) {
    this.#touch();
    this.#playback.stops = marks;
  }

  /** Moves forward to a moment at once, passing all stops, and pauses there. */
  pauseAt(at: Micros): Promise<Reply<{ readonly run: number }>> {
    this.#touch();
    return this.#done(this.#playback.pauseAt(at));
  }

  clock(): Clock {
    this.#playback.run();
    return this.#playback.clock();
  }

  /** Where the room stands, with the events after `since`. An `epochMs` of another room asks for all of them. */
  snapshot(since = 0, epochMs = this.epochMs): Snapshot {
    this.#touch();
    const clock = this.#playback.clock();
    const { events, complete } = this.#past.events.after(epochMs === this.epochMs ? since : null);
    return { clock, events, complete, lastSeq: this.lastSeq, viewers: this.viewers };
  }

  /** Resolves once everything that happened so far is safe, and may be told: with null, or why it cannot be. */
  recorded(): Promise<Refusal | null> {
    return this.#journal.recorded();
  }

  /** Whether what happened here can no longer be written down. */
  get broken(): boolean {
    return this.#journal.broken !== null;
  }

  /** Where frames and presence go; there is one listener, which knows the viewers. */
  set listener(listener: RoomListener | null) {
    this.#audience.listener = listener;
  }

  /** Counts one more viewer in, or refuses because the room is full. */
  enter(): Refusal | null {
    if (this.#closed) return roomClosed;
    const refusal = this.#audience.enter();
    if (refusal) return refusal;
    this.#touch();
    this.#unwatched.changed();
    return null;
  }

  leave(): void {
    this.#audience.leave();
    this.#touch();
    this.#unwatched.changed();
  }

  /** Obeys an owner's command, or says why not. Resolves once it took effect and is written down. */
  async command(command: RoomCommand): Promise<Reply<{ readonly run: number }>> {
    this.#touch();
    switch (command.type) {
      case 'configureFunction':
      case 'configureTarget':
        return this.#obey(command);
      case 'invoke': {
        const { act, changes = null } = command;
        return this.#obey({ type: 'act', ...act }, { changes });
      }
      default:
        return this.#done(this.#playback.obey(command));
    }
  }

  /** Applies a command of the simulation. Resolves once it is written down. */
  configure(command: Command): Promise<Reply<{ readonly run: number }>> {
    this.#touch();
    return this.#obey(command);
  }

  /**
   * Starts a call from outside. The listener hears once what Lambda answered, when that is due at the room's pace, or
   * null if the room closes first; after `hangUp` it hears nothing, and the run goes on. A refused call never reached
   * Lambda. `clientContext` is JSON text for the function’s code.
   */
  call(
    act: Act,
    listener: AnswerListener,
    clientContext: string | null = null,
  ): Reply<{ readonly hangUp: () => void }> {
    this.#touch();
    const begun = this.#calls.begin(
      () => this.#apply({ type: 'act', ...act }),
      listener,
      clientContext,
    );
    if (!begun.ok) return begun;
    this.#playback.run();
    // A caller that left needs the room no longer: else it would never be idle, and never be let go.
    const hangUp = () => {
      this.#calls.forget(begun.run);
      this.#use.touch();
    };
    return { ok: true, hangUp };
  }

  /** What the caller told this invocation in X-Amz-Client-Context, decoded; null if nothing, or once its run has ended. */
  clientContextOf(invocation: number): string | null {
    return this.#calls.contextOf(invocation);
  }

  /**
   * Resolves with the newest sequence number when nothing is pending; null if the signal gives up, the room closes or
   * too many wait.
   */
  whenSettled(signal?: AbortSignal): Promise<number | null> {
    this.#touch();
    if (this.settled) return Promise.resolve(this.lastSeq);
    const full = this.#settledWaiters.size >= this.#limits.waitersPerRoom;
    return this.#closed || full ? Promise.resolve(null) : this.#settledWaiters.wait(signal);
  }

  /** What of a scenario's changes was still to come at a moment. */
  plannedAfter(at: Micros): readonly ScheduledChange[] {
    return this.#playback.plannedAfter(at);
  }

  /** Ends the room: everyone who waits is told, nothing moves any more. */
  close(): void {
    if (this.#closed) return;
    this.#journal.close();
    this.#closed = true;
    this.#unwatched.close();
    this.#audience.close();
    this.#playback.close();
    this.#calls.close();
    this.#services.close();
    this.#code.close();
    this.#settledWaiters.tell(null);
  }

  #touch(): void {
    this.#use.touch();
    this.#playback.run();
  }

  async #obey(
    command: Command,
    invoked: { readonly changes: readonly ScheduledChange[] | null } | null = null,
  ): Promise<Reply<{ readonly run: number }>> {
    const start = this.#simulation.now;
    const applied = this.#apply(command);
    if (!applied.ok) return applied;
    if (invoked?.changes) this.#playback.plan(invoked.changes, start);
    // Before time goes on: a stop that comes at once must not be undone.
    if (invoked) this.#playback.set({ playing: true });
    this.#playback.run();
    const refusal = await this.#journal.refusalOf(applied.written);
    return refusal ?? { ok: true, run: applied.run };
  }

  /** Applies a command now and begins to write it down. */
  #apply(command: Command): Applied {
    if (this.#journal.broken) return this.#journal.broken;
    if (this.#closed) return roomClosed;
    const full = checkSpace(command, {
      limits: this.#limits,
      past: this.#past,
      code: this.#code,
      openRuns: this.#simulation.openRuns,
    });
    if (full) return full;
    this.#journal.prepare(this.#simulation, () => this.#past.events.settingsNow());
    const at = this.#simulation.now;
    const result = this.#simulation.submit(at, command);
    if (!result.ok) return refuse('refusedBySimulation', result.message);
    const written = this.#journal.write(at, command);
    return { ok: true, run: result.run, written };
  }

  /** What is kept besides the journal, as it is now. */
  #capture(): RoomMark {
    const { at } = this.#playback.clock();
    return {
      standing: { at, seq: this.lastSeq, ...this.#playback.standing },
      usedAt: Math.floor(this.#use.lastAt),
      changes: this.#services.changes(),
    };
  }

  /** Answers once time has moved and what happened meanwhile is safe. */
  async #done(moved: Promise<Refusal | null>): Promise<Reply<{ readonly run: number }>> {
    return (await moved) ?? (await this.recorded()) ?? { ok: true, run: 0 };
  }

  #observe(event: SimulationEvent): void {
    this.#past.observe(event);
    this.#calls.observe(event);
    this.#audience.tell(event);
    // Neither has anything to say while the room is computed again.
    if (this.#code.observe(event)) this.#simulation?.halt();
    if (this.#services.observe(event)) this.#simulation.halt();
  }

  #moved(replanned: boolean): void {
    this.#code.run(this.#simulation);
    if (replanned) this.#audience.tellClock();
    this.#services.moved(this.#simulation.now);
    this.#journal.markIfDue();
    if (this.#settledWaiters.size > 0 && this.settled) this.#settledWaiters.tell(this.lastSeq);
  }
}
