import { io, type Socket } from 'socket.io-client';
import { roomNow } from '../../components/live/room-now';
import { type Ping, serverOffset } from '../../components/live/server-offset';
import { MILLISECOND } from '../engine';
import { firstVisitScenario } from '../model';
import {
  type ClientToServer,
  type Clock,
  type Joined,
  type Presented,
  protocolVersion,
  type Reply,
  type ServerToClient,
} from '../protocol';
import {
  pass,
  percentile,
  percentilesOf,
  type SwarmReport,
  type SwarmTask,
  type Tell,
  wallNow,
} from './room-swarm-parts';

type Client = Socket<ServerToClient, ClientToServer>;

interface Viewer {
  readonly client: Client;
  readonly joinMs: number;
  offsetMs: number;
  clock: Clock;
  lastSeq: number;
}

/** A presenter and its viewers, as the page's own code tells time. */
export async function ourSwarm(task: SwarmTask, tell: Tell): Promise<SwarmReport> {
  const presenter = await dial(task.url);
  const open = { version: protocolVersion, kind: 'open', scenario: firstVisitScenario } as const;
  accepted<Joined>(
    await presenter.emitWithAck('join', { ...open, pace: { kind: 'rate', rate: 1 } }),
  );
  const request = { title: 'bench', scenario: firstVisitScenario };
  const { code } = accepted<Presented>(await presenter.emitWithAck('present', request));
  await presenter.emitWithAck('stage', { type: 'beats', beats: [] });

  // All dial at once and join as soon as they may: the storm.
  const began = wallNow();
  const viewers = await Promise.all(
    Array.from({ length: task.viewers }, () => enter(task.url, code)),
  );
  const joinedAfterMs = wallNow() - began;
  await pass(1_000);

  let streaming = false;
  let frames = 0;
  let frameBytes = 0;
  let missed = 0;
  let events = 0;
  const ways: number[] = [];
  for (const [index, viewer] of viewers.entries()) {
    viewer.client.on('frame', (frame) => {
      viewer.clock = frame.clock;
      const first = frame.events.find(({ seq }) => seq > viewer.lastSeq)?.seq;
      if (first !== undefined) missed += first - viewer.lastSeq - 1;
      viewer.lastSeq = Math.max(viewer.lastSeq, frame.events.at(-1)?.seq ?? 0);
      if (!streaming) return;
      ways.push(wallNow() - frame.clock.wallAt);
      if (index > 0) return;
      frames += 1;
      events += frame.events.length;
      frameBytes += JSON.stringify(['frame', frame]).length + 2;
    });
  }
  tell('streaming');
  streaming = true;
  await stream(presenter, task);
  streaming = false;
  tell('streamed');
  await pass(500);

  await Promise.all(viewers.map(measureOffset));
  const skewP95Ms = await skewOf(presenter, viewers);
  const actions = await timeActions(presenter, viewers, task.actions);
  return {
    joins: percentilesOf(viewers.map(({ joinMs }) => joinMs)),
    joinedAfterMs,
    frames: percentilesOf(ways),
    framesPerSecond: frames / task.seconds,
    frameBytes: Math.round(frameBytes / Math.max(1, frames)),
    actions: percentilesOf(actions),
    skewP95Ms,
    eventsPerSecond: events / task.seconds,
    missed,
  };
}

const [fn] = firstVisitScenario.functions;
const [scheduled] = firstVisitScenario.acts;

/** Sends a dry run for each frame: each is four events, 80 a second. */
async function stream(presenter: Client, { seconds, framesPerSecond }: SwarmTask): Promise<void> {
  const end = wallNow() + seconds * 1_000;
  const { at: _, ...act } = scheduled ?? { at: 0 };
  for (let next = wallNow(); next < end; next += 1_000 / framesPerSecond) {
    await pass(Math.max(0, next - wallNow()));
    const dryRun = { ...act, source: 'sdk', invocationType: 'DryRun' };
    presenter.emit('command', { type: 'invoke', act: dryRun as never }, () => {});
  }
}

/** The way of an action from the presenter to every viewer: something all see, by its revision. */
async function timeActions(
  presenter: Client,
  viewers: readonly Viewer[],
  count: number,
): Promise<readonly number[]> {
  const ways: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const thing = `attempt-${index + 1}`;
    const sent = wallNow();
    const seen = viewers.map(
      ({ client }) =>
        new Promise<void>((resolve) => {
          client.once('stage', () => {
            ways.push(wallNow() - sent);
            resolve();
          });
        }),
    );
    presenter.emit('stage', { type: 'spotlight', thing }, () => {});
    await Promise.all(seen);
    await pass(120);
  }
  return ways;
}

/** What the viewers show at one moment while time passes 1:1 in a wait: how far from the middle one. */
async function skewOf(presenter: Client, viewers: readonly Viewer[]): Promise<number> {
  await presenter.emitWithAck('command', {
    type: 'configureFunction',
    config: { ...(fn as NonNullable<typeof fn>), initMs: 0 },
  });
  await presenter.emitWithAck('stage', { type: 'invoke' });
  await pass(3_000);
  const now = wallNow();
  const shown = viewers.map(({ clock, offsetMs }) => roomNow(clock, now + offsetMs) / MILLISECOND);
  const middle = percentile(shown, 0.5);
  return percentile(
    shown.map((at) => Math.abs(at - middle)),
    0.95,
  );
}

async function enter(url: string, code: string): Promise<Viewer> {
  const client = await dial(url);
  const asked = wallNow();
  const joined = accepted<Joined>(
    await client.emitWithAck('join', { version: protocolVersion, kind: 'code', code }),
  );
  const joinMs = wallNow() - asked;
  const { clock, lastSeq } = joined.snapshot;
  return { client, joinMs, offsetMs: 0, clock, lastSeq };
}

async function measureOffset(viewer: Viewer): Promise<void> {
  const pings: Ping[] = [];
  for (let i = 0; i < 5; i += 1) {
    const sentAt = wallNow();
    const serverNow = await viewer.client.emitWithAck('serverTime');
    pings.push({ sentAt, serverNow, receivedAt: wallNow() });
  }
  viewer.offsetMs = serverOffset(pings);
}

const dial = (url: string): Promise<Client> =>
  new Promise((resolve, reject) => {
    const client: Client = io(url, { transports: ['websocket'], forceNew: true });
    client.once('connect', () => resolve(client));
    client.once('connect_error', reject);
  });

function accepted<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new Error(reply.message);
  return reply;
}
