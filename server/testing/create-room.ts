import { performance } from 'node:perf_hooks';
import { type FunctionConfig, MILLISECOND } from '#engine';
import type { Clock, Pace as PaceOnTheWire, Snapshot } from '#protocol';
import type { ControlClient } from './control-client';
import type { FunctionSettings } from './function-settings';
import { LambdariumError } from './lambdarium-error';
import { millisecondsOf } from './milliseconds-of';
import { pendingLines, readInvocations } from './read-invocations';
import { readDeadLetters, readDestinationMessages, targetNames } from './read-messages';
import type { Pace, Room, RoomKeys } from './room';
import { emptyJournal, type RoomJournal, readOn, type ToldEvent, timeOf } from './room-journal';
import { toBehaviour } from './to-behaviour';

/** How much virtual and real time everything may take to come to its end: less than the runners of tests allow. */
const patience = { atMost: '1 d', withinMs: 4_000 } as const;

/** Taken before a test can replace it by a fake. */
const realNow = performance.now.bind(performance);

/** How far `advance` until settled came: `exhausted` asks to be called again. */
interface Advanced {
  readonly clock: Clock;
  readonly exhausted?: boolean;
}

/** A room of the server that the client reaches, for whoever holds its keys. */
export function createRoom(client: ControlClient, keys: RoomKeys, onClosed: () => void): Room {
  const { accessKeyId, secretAccessKey, region, secret } = keys;
  const path = `/api/rooms/${encodeURIComponent(keys.room)}`;
  let journal: RoomJournal = emptyJournal(keys);
  let looking = Promise.resolve();
  let open = true;

  const room: Room = {
    id: keys.room,
    keys,
    // The SDK writes into the credentials it is given, so every client gets its own.
    get client() {
      return { endpoint: client.url, region, credentials: { accessKeyId, secretAccessKey } };
    },
    env: {
      AWS_ENDPOINT_URL: client.url,
      AWS_REGION: region,
      AWS_DEFAULT_REGION: region,
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
    },

    async setFunction(name, settings = {}) {
      await ask('PUT', `/functions/${encodeURIComponent(name)}`, functionBody(settings));
    },

    async setBehaviour(name, behaviour) {
      const body = toBehaviour(behaviour);
      await ask('PUT', `/functions/${encodeURIComponent(name)}/behaviour`, body);
    },

    async advance(duration) {
      await ask('POST', '/advance', { ms: millisecondsOf(duration) });
    },

    async advanceUntilSettled({ atMost = patience.atMost, withinMs = patience.withinMs } = {}) {
      const limitMs = millisecondsOf(atMost);
      const latest = (await look()).clock.at + limitMs * MILLISECOND;
      const giveUpAt = realNow() + withinMs;
      for (let ms = limitMs; ; ) {
        const body = { ms, until: 'settled' };
        const { clock, exhausted } = await ask<Advanced>('POST', '/advance', body);
        if (clock.settled) return;
        if (!exhausted) throw await notSettled(`after ${atMost} of virtual time`, neverSettles);
        if (realNow() > giveUpAt) throw await notSettled(`after ${withinMs} ms`, neverSettles);
        ms = (latest - clock.at) / MILLISECOND;
      }
    },

    async settled({ withinMs = patience.withinMs } = {}) {
      const { clock } = await look();
      if (clock.settled) return;
      if (clock.pace.kind === 'manual' || !clock.playing) {
        throw await notSettled('and at pace manual nothing moves by itself', moveIt);
      }
      const signal = AbortSignal.timeout(withinMs);
      try {
        await ask('GET', '/settled', undefined, signal);
      } catch (error) {
        throw signal.aborted ? await notSettled(`after ${withinMs} ms`, moveIt) : error;
      }
    },

    async setPace(pace) {
      await ask('PUT', '/clock', typeof pace === 'string' ? { pace, ...answering(pace) } : pace);
    },

    now: async () => timeOf(journal, (await look()).clock.at),

    async invocations(functionName) {
      await look();
      const all = readInvocations(journal);
      return functionName === undefined
        ? all
        : all.filter((invocation) => invocation.functionName === functionName);
    },

    async invocation(requestId) {
      const all = await room.invocations();
      const found = all.find((invocation) => invocation.requestId === requestId);
      if (found) return found;
      const known = all.map((one) => `\n  ${one.functionName} ${one.requestId}: ${one.why}`);
      throw new LambdariumError(
        known.length === 0
          ? 'Nothing was invoked in this room. Does the client have the settings of room.client?'
          : `No invocation has the request id "${requestId}". There are:${known.slice(-10).join('')}`,
      );
    },

    deadLetters: (target) => messages(readDeadLetters, target),
    destinationMessages: (target) => messages(readDestinationMessages, target),

    async events() {
      await look();
      return journal.events.map((event) => ({ ...event, time: timeOf(journal, event.at) }));
    },

    async close() {
      if (!open) return;
      open = false;
      onClosed();
      await ask('DELETE', '');
    },

    [Symbol.asyncDispose]: () => room.close(),
  };
  return room;

  function ask<Answer>(
    method: string,
    rest: string,
    body?: unknown,
    signal?: AbortSignal,
  ): Promise<Answer> {
    const given = {
      secret,
      ...(body === undefined ? {} : { body }),
      ...(signal ? { signal } : {}),
    };
    return client.call<Answer>(method, `${path}${rest}`, given);
  }

  /** Learns what has happened since the last look; one look at a time. */
  function look(): Promise<Snapshot> {
    const looked = looking.then(async () => {
      const since = journal.events.at(-1)?.seq ?? 0;
      type Told = Snapshot & { readonly events: readonly ToldEvent[] };
      const snapshot = await ask<Told>('GET', `/events?since=${since}`);
      journal = readOn(journal, snapshot);
      return snapshot;
    });
    looking = looked.then(
      () => {},
      () => {},
    );
    return looked;
  }

  async function messages<Message extends { readonly target: { readonly name: string } }>(
    read: (journal: RoomJournal) => readonly Message[],
    name: string | undefined,
  ): Promise<readonly Message[]> {
    await look();
    const all = read(journal);
    if (name === undefined) return all;
    const names = targetNames(journal);
    if (!names.has(name)) {
      const known = [...names].map((other) => `"${other}"`).join(', ');
      throw new LambdariumError(
        `Nothing in this room is called "${name}". ${known === '' ? 'No function names a dead-letter queue or destination' : `There is ${known}`}.`,
      );
    }
    return all.filter(({ target }) => target.name === name);
  }

  async function notSettled(when: string, advice: string): Promise<LambdariumError> {
    await look();
    return new LambdariumError(
      [`Something is still pending ${when}:`, ...pendingLines(journal), advice].join('\n'),
    );
  }
}

/** The pace as rooms are opened with it. */
export const paceOf = (pace: Pace): PaceOnTheWire =>
  typeof pace === 'string' ? { kind: pace, ...answering(pace) } : { kind: 'rate', ...pace };

const answering = (pace: string) => (pace === 'manual' ? { answersCallers: true } : {});

/** What the control API takes: the engine's own words. */
const functionBody = ({ behaviour, ...settings }: FunctionSettings): Partial<FunctionConfig> => ({
  ...settings,
  ...(behaviour === undefined ? {} : { behaviour: toBehaviour(behaviour) }),
});

const moveIt =
  'Let time pass with advance("3 min") or advanceUntilSettled(), or choose another pace with setPace("instant").';

const neverSettles =
  'Does a function invoke itself? For more time call advanceUntilSettled({ atMost: "2 d", withinMs: 60_000 }).';
