import type { Limits } from '#config';
import type { Command, FunctionConfig, Scenario } from '#engine';
import { commandsOf } from '#model';
import type { ForkChange, Journal, JournalHeader, Refusal, RoomRecord } from '#protocol';
import type { JournalStore } from '#store';
import type { AccountServices } from './account-services';
import type { CodeRunner } from './code-runner';
import type { ForkPlan } from './fork-journal';
import { Room } from './room';
import type { RoomOptions } from './room-options';
import type { WallClock } from './wall-clock';

interface RoomMakerOptions {
  readonly store: JournalStore;
  readonly clock: WallClock;
  readonly limits: Limits;
}

/** How a room's time passes at first. */
type FirstCourse = Pick<RoomOptions, 'pace' | 'playing' | 'flowsWhenIdle' | 'resumesUnwatched'>;

/** What the maker of a room's journal has to know of it. */
export type Identity = Pick<RoomRecord, 'keys' | 'parent' | 'usedAt'> & { readonly id: string };

/** A private room stands still unless something is pending: the same clicks give the same times. */
export const privateCourse = { flowsWhenIdle: false, resumesUnwatched: false };

/** Makes rooms: from a scenario, from another room's past, or again from their own journal. */
export class RoomMaker {
  readonly #options: RoomMakerOptions;
  #servicesOf: ((room: Room) => AccountServices) | null = null;
  #runnerOf: ((room: Room) => CodeRunner) | null = null;

  constructor(options: RoomMakerOptions) {
    this.#options = options;
  }

  /** Who gives the rooms that are made from now on the other services of their account. */
  set services(make: (room: Room) => AccountServices) {
    this.#servicesOf = make;
  }

  /** Who runs the real code of the rooms that are made from now on. */
  set runner(make: (room: Room) => CodeRunner) {
    this.#runnerOf = make;
  }

  /** A room with what a scenario holds; its acts are not started. */
  async fromScenario(
    scenario: Scenario,
    identity: Identity,
    course: FirstCourse,
  ): Promise<Room | Refusal> {
    const { seed, epochMs, changes } = scenario;
    const header: JournalHeader = { room: identity.id, seed, epochMs };
    await this.#options.store.create(header, identity);
    const journal = { header, base: null, entries: [] };
    const room = new Room({ ...this.#options, journal, changes, ...course });
    const commands = commandsOf({ ...scenario, changes: [], acts: [] });
    return this.#configured(
      room,
      commands.map(({ command }) => command),
    );
  }

  /** A room with the planned past of another, its change made, paused. */
  async fork(
    parent: Room,
    identity: Identity,
    {
      plan,
      change,
      journal,
    }: { readonly plan: ForkPlan; readonly change: ForkChange; readonly journal: Journal },
  ): Promise<Room | Refusal> {
    const { store } = this.#options;
    const { id } = identity;
    const header = { ...journal.header, room: id };
    await store.create(header, identity);
    await Promise.all(plan.entries.map((entry) => store.append(id, entry)));
    const room = new Room({
      ...this.#options,
      journal: { header, base: null, entries: plan.entries },
      pace: { kind: 'story' },
      playing: false,
      startAt: plan.at,
      changes: parent.plannedAfter(plan.at),
      ...privateCourse,
    });
    return this.#configured(room, [
      ...targetsFor(change.config),
      ...(change.config ? [{ type: 'configureFunction', config: change.config } as const] : []),
      ...(change.act ? [{ type: 'act', ...change.act } as const] : []),
    ]);
  }

  /** The room of a journal as it was when it was last kept; its time goes on once it is started. */
  async again(
    journal: Journal,
    standing: RoomOptions['standing'],
    course: FirstCourse,
  ): Promise<Room> {
    const kept = await this.#options.store.kept(journal.header.room);
    const room = new Room({
      ...this.#options,
      ...course,
      journal,
      standing: standing ?? null,
      kept,
    });
    this.#furnish(room);
    return room;
  }

  #furnish(room: Room): void {
    if (this.#servicesOf) room.attach(this.#servicesOf(room));
    if (this.#runnerOf) room.runCode(this.#runnerOf(room));
  }

  /** The room after these commands; one that refuses any of them is no room. */
  async #configured(room: Room, commands: readonly Command[]): Promise<Room | Refusal> {
    this.#furnish(room);
    for (const command of commands) {
      const reply = await room.configure(command);
      if (reply.ok) continue;
      room.close();
      await this.#options.store.drop(room.id);
      return reply;
    }
    return room;
  }
}

/** What a function's dead letters need to arrive. */
const targetsFor = (config: FunctionConfig | null): readonly Command[] =>
  config === null || config.deadLetter === null
    ? []
    : [{ type: 'configureTarget', target: config.deadLetter }];
