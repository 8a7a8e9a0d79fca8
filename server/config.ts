/** Everything that can be set from outside, and every limit of the server by its name. */
export interface Config {
  /** Who is trusted: on this machine everybody; in public nobody, wherever a request seems to come from. */
  readonly profile: Profile;
  /** The address to listen on. */
  readonly host: string;
  /** 0 lets the system choose a free one. */
  readonly port: number;
  readonly development: boolean;
  /** Host header values that are ours besides the loopback names with our port. Lower case. */
  readonly allowedHosts: readonly string[];
  /** Whether functions may run as processes of this machine, or why not. */
  readonly realCode: RealCode;
  /** The folder that keeps rooms and packages beyond the end of the process; null: nothing does. */
  readonly dataDir?: string | null;
  readonly limits: Limits;
}

export type Profile = 'local' | 'public';
export type RealCode = 'on' | 'off' | 'notOnLoopback' | 'public';

/** What a boundary lets through at most. */
export interface Limits {
  /** Bytes of an Invoke body that are read; Lambda's own limits of 6 MB and 1 MB are the engine's business. */
  readonly invokeBodyBytes: number;
  /** Bytes of a control API body. */
  readonly controlBodyBytes: number;
  /** Milliseconds in which a request's head must have come, and in which all of it. */
  readonly requestHeadMs: number;
  readonly requestMs: number;
  /** Bytes of one socket message; a payload just above Lambda's 6 MB must fit to be refused by Lambda's rule. */
  readonly socketMessageBytes: number;
  /** How often a socket is asked whether it is there, and how long it may take to answer. */
  readonly socketPingMs: number;
  /** Requests of one address in one second. */
  readonly requestsPerSecond: number;
  /** Messages of one socket in one second. */
  readonly socketMessagesPerSecond: number;
  readonly socketsPerAddress: number;
  /** Connections of all kinds at once. */
  readonly connections: number;
  /** Packets that wait for one slow socket before it is disconnected; it comes back and catches up. */
  readonly socketBacklogPackets: number;
  /** Characters of them before the same happens; one packet always fits. */
  readonly socketBacklogBytes: number;
  /**
   * HTTP callers that may wait at once in one room, and as many settled-waiters: fewer than there may be connections, so
   * that the page which lets a paused room go on still gets one.
   */
  readonly waitersPerRoom: number;
  /** Milliseconds that `GET …/settled` waits before it answers that the room is not settled. */
  readonly settledWaitMs: number;
  /** Moments that one `advance` until settled goes through before it answers: a loop of functions never settles. */
  readonly settleSteps: number;
  /** Private rooms that exist at once. */
  readonly rooms: number;
  /** Forks that descend from one room and exist at once; the oldest one that nobody needs makes way for the next. */
  readonly forksPerRoom: number;
  /** Commands of a room's past that a fork takes over. */
  readonly forkEntries: number;
  /** Timers that are fired to work out a fork's past, and as many for the original's future. */
  readonly forkTimers: number;
  /** Forks and private rooms that one socket may ask for in a second: each is worth many messages. */
  readonly roomsPerSecond: number;
  /** Milliseconds a private room without viewers and requests is kept in memory; a store on disk keeps it longer. */
  readonly roomIdleMs: number;
  /** Private rooms that a store on disk keeps; those that were not used for longest make way. */
  readonly keptRooms: number;
  /** Milliseconds it keeps a private room that nobody asks for. */
  readonly keptRoomMs: number;
  /** Bytes of its database before private rooms that nobody needs make way; packages are counted by `codeBytes`. */
  readonly keptBytes: number;
  /** Milliseconds of wall time between two notes of where a moving room stands, when nobody is told anything. */
  readonly markMs: number;
  /** After this long without a viewer the room `local` plays on at pace auto, whatever the last viewer had set. */
  readonly unwatchedMs: number;
  readonly viewersPerRoom: number;
  /** Rooms that are presented at once. */
  readonly stages: number;
  /** Milliseconds a presented room is kept after it was last used. */
  readonly stageIdleMs: number;
  /** Milliseconds the code of an ended session still says so. */
  readonly stageEndedMs: number;
  /** Codes that lead nowhere which one address may try in a minute: it meets one of 50 rooms in a hundred days. */
  readonly codeGuesses: number;
  /** Addresses whose guesses are counted at once. */
  readonly guessingAddresses: number;
  /** Browsers that may vote on one question. */
  readonly voters: number;
  /** How often in a second viewers are told of a change of the stage, and presenters of votes and figures. */
  readonly stagePerSecond: number;
  readonly desksPerSecond: number;
  /** Functions of a room. */
  readonly functions: number;
  /** Characters of what the account says of one function besides its settings: role, tags, policies. */
  readonly noteCharacters: number;
  /** Bytes of all deployment packages that are kept. */
  readonly codeBytes: number;
  /** Bytes of a request that brings a deployment package, Base64 and all. */
  readonly codeBodyBytes: number;
  /** Processes that run functions, over all rooms: an idle one makes way for one that is needed. */
  readonly codeProcesses: number;
  /** Attempts of real code that run at once in a room; one more is throttled. */
  readonly codeConcurrency: number;
  /** Characters that one attempt of real code may log. */
  readonly codeLogCharacters: number;
  /** Functions of a room to which runtimes attach themselves: each has a port. */
  readonly attachedFunctions: number;
  /** Queues and topics of a room. */
  readonly targets: number;
  /** Messages of one queue. */
  readonly queueMessages: number;
  /** Bytes in all queues of a room. */
  readonly queueBytes: number;
  readonly subscriptions: number;
  /** Event buses of a room. */
  readonly buses: number;
  readonly rulesPerBus: number;
  readonly targetsPerRule: number;
  /** Invocations, one causing the next by way of topics and buses, that Lambda's own loop detection does not end. */
  readonly relayedInvocations: number;
  /** Milliseconds between looks at what waiting consumers could get by now. */
  readonly longPollLookMs: number;
  /** Events of a room that can still be asked for. */
  readonly keptEvents: number;
  /** Bytes of payloads and results in those events. */
  readonly keptEventBytes: number;
  /** Commands in a room's journal before it is replaced by a snapshot of the simulation. */
  readonly journalEntries: number;
  /** Bytes of payloads and results in a room's journal before the same happens. */
  readonly journalBytes: number;
  /** Runs of a room that may be pending at once. */
  readonly openRuns: number;
  /** Bytes of their payloads. */
  readonly openRunBytes: number;
  readonly framesPerSecond: number;
  readonly frameEvents: number;
  /** Bytes of payloads and results in a frame; one event always fits. */
  readonly frameBytes: number;
  /** Timers a room fires before other work gets its turn. */
  readonly timersPerTick: number;
  /** Threads that run handlers written in the page. */
  readonly handlerThreads: number;
  /** Their environments, in all rooms, whose modules stay loaded; the one used longest ago makes way. */
  readonly handlerEnvironments: number;
  /** Milliseconds that a handler’s INIT or one attempt may compute: what takes longer counts as a time-out. */
  readonly handlerComputeMs: number;
  /** Milliseconds more before its thread is ended: built-in functions of JavaScript cannot be interrupted. */
  readonly handlerGraceMs: number;
  /** Megabytes of a handler’s values, whatever memory its function has. */
  readonly handlerMemoryMb: number;
  /** Characters that one attempt may write to its log. */
  readonly handlerLogCharacters: number;
  /** Lines of the same. */
  readonly handlerLogLines: number;
  /** Milliseconds open connections get to finish when the server stops. */
  readonly shutdownMs: number;
}

const MB = 1_048_576;

export const defaultLimits: Limits = {
  invokeBodyBytes: 8 * MB,
  controlBodyBytes: MB,
  requestHeadMs: 60_000,
  requestMs: 300_000,
  socketMessageBytes: 8 * MB,
  socketPingMs: 6_000,
  requestsPerSecond: 100_000,
  socketMessagesPerSecond: 100,
  socketsPerAddress: 4_000,
  connections: 10_000,
  socketBacklogPackets: 200,
  socketBacklogBytes: 64 * MB,
  waitersPerRoom: 8_000,
  settledWaitMs: 120_000,
  settleSteps: 10_000,
  rooms: 200,
  forksPerRoom: 20,
  forkEntries: 5_000,
  forkTimers: 50_000,
  roomsPerSecond: 5,
  roomIdleMs: 600_000,
  keptRooms: 2_000,
  keptRoomMs: 30 * 86_400_000,
  keptBytes: 4_096 * MB,
  markMs: 1_000,
  unwatchedMs: 10_000,
  viewersPerRoom: 2_000,
  stages: 50,
  stageIdleMs: 12 * 3_600_000,
  stageEndedMs: 3_600_000,
  codeGuesses: 120,
  guessingAddresses: 10_000,
  voters: 4_000,
  stagePerSecond: 15,
  desksPerSecond: 4,
  functions: 1_000,
  noteCharacters: 400_000,
  codeBytes: 1_024 * MB,
  codeBodyBytes: 70_167_211,
  codeProcesses: 50,
  codeConcurrency: 50,
  codeLogCharacters: 262_144,
  attachedFunctions: 50,
  targets: 1_000,
  queueMessages: 100_000,
  queueBytes: 256 * MB,
  subscriptions: 1_000,
  buses: 100,
  rulesPerBus: 300,
  targetsPerRule: 5,
  relayedInvocations: 100,
  longPollLookMs: 50,
  keptEvents: 10_000,
  keptEventBytes: 32 * MB,
  journalEntries: 20_000,
  journalBytes: 64 * MB,
  openRuns: 100_000,
  openRunBytes: 256 * MB,
  framesPerSecond: 20,
  frameEvents: 500,
  frameBytes: 2 * MB,
  timersPerTick: 5_000,
  handlerThreads: 2,
  handlerEnvironments: 100,
  handlerComputeMs: 2_000,
  handlerGraceMs: 1_500,
  handlerMemoryMb: 64,
  handlerLogCharacters: 65_536,
  handlerLogLines: 1_000,
  shutdownMs: 2_500,
};

/** An environment variable that cannot be used; the message says which and what it may be. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Reads PROFILE, HOST, PORT, ALLOWED_HOSTS, REAL_CODE, DATA_DIR and NODE_ENV. Throws a ConfigError that says what is wrong. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  return {
    profile: readProfile(env.PROFILE),
    host: readHost(env.HOST),
    port: readPort(env.PORT),
    development: env.NODE_ENV === 'development',
    allowedHosts: readAllowedHosts(env.ALLOWED_HOSTS),
    realCode: readRealCode(env.REAL_CODE, readProfile(env.PROFILE), readHost(env.HOST)),
    dataDir: readDataDir(env.DATA_DIR),
    limits: defaultLimits,
  };
}

function readProfile(text: string | undefined): Profile {
  if (text === undefined || text === '' || text === 'local') return 'local';
  if (text === 'public') return 'public';
  throw new ConfigError(
    `PROFILE is "${text}": it must be local or public. Leave it out for local.`,
  );
}

/** Code runs in processes on loopback, elsewhere only if somebody says so, and never for the public. */
function readRealCode(text: string | undefined, profile: Profile, host: string): RealCode {
  if (text !== undefined && !['', 'on', 'off'].includes(text)) {
    throw new ConfigError(`REAL_CODE is "${text}": it must be on or off.`);
  }
  if (profile === 'public') return 'public';
  if (text === 'on' || text === 'off') return text;
  return /^(127\.\d+\.\d+\.\d+|::1|localhost)$/.test(host) ? 'on' : 'notOnLoopback';
}

function readHost(text: string | undefined): string {
  if (text === undefined || text === '') return '127.0.0.1';
  if (!/^[A-Za-z0-9._:-]{1,253}$/.test(text)) {
    throw new ConfigError(
      `HOST is "${text}": it must be an address or a name, for example 127.0.0.1.`,
    );
  }
  return text;
}

function readPort(text: string | undefined): number {
  if (text === undefined || text === '') return 3000;
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) {
    throw new ConfigError(`PORT is "${text}": it must be a whole number from 0 to 65535.`);
  }
  return port;
}

/** `memory` says that nothing is to be kept, as does nothing. */
function readDataDir(text: string | undefined): string | null {
  if (text === undefined || text === '' || text === 'memory') return null;
  if (text.includes('\0') || text.length > 4_096) {
    throw new ConfigError('DATA_DIR must be the path of a folder, or “memory” to keep nothing.');
  }
  return text;
}

function readAllowedHosts(text: string | undefined): readonly string[] {
  const hosts = (text ?? '')
    .split(',')
    .map((host) => host.trim().toLowerCase())
    .filter((host) => host !== '');
  for (const host of hosts) {
    if (!/^(\[[0-9a-f:]+\]|[a-z0-9._-]+)(:\d{1,5})?$/.test(host)) {
      throw new ConfigError(
        `ALLOWED_HOSTS names "${host}": each entry must look like example.org or example.org:8080, separated by commas.`,
      );
    }
  }
  return hosts;
}
