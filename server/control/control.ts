import { isUtf8 } from 'node:buffer';
import type { z } from 'zod';
import type { Config } from '#config';
import { defaultFunction } from '#engine';
import { requestIdsOf } from '#model';
import type { RoomCommand } from '#protocol';
import { behaviourSchema, faultOf } from '#protocol/schemas/index';
import { type Room, type Rooms, refuse, type WallClock } from '#rooms';
import { advanceUntilSettled } from './advance-until-settled';
import { advanceBody, clockBody, eventsQuery, functionBody, openBody } from './bodies';
import { matchRoutes } from './match-routes';
import { openApiDocument } from './openapi';
import type { ControlOperationId } from './operations';
import { referencePage } from './reference-page';
import { type ControlResponse, ok, refused } from './response';

/** A request of the control API that was read. */
export interface ControlRequest {
  readonly method: string;
  /** Path and query as they were sent. */
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: Buffer;
  readonly onLoopback: boolean;
}

export interface ControlOptions {
  readonly rooms: Rooms;
  readonly config: Config;
  readonly clock: WallClock;
  /** Where runtimes of a function attach themselves; left out where no code runs. */
  readonly attachment?: (
    room: string,
    functionName: string,
  ) => Promise<
    | { readonly ok: true; readonly runtimeApi: string; readonly runtimes: number }
    | { readonly ok: false; readonly message: string }
  >;
}

type Handler = (
  room: Room,
  request: ControlRequest,
  parts: readonly string[],
) => Promise<ControlResponse>;

/**
 * The control API for tests and tools: rooms and their clocks over HTTP.
 *
 * @example
 * curl -X POST localhost:3000/api/rooms -d '{"pace":"manual"}'
 * curl -X POST localhost:3000/api/rooms/local/advance -d '{"ms":60000}'
 */
export function createControl({ rooms, config, clock, attachment }: ControlOptions) {
  const { limits } = config;

  /** What each operation of a room does. */
  const handlers: Readonly<Record<Exclude<ControlOperationId, 'openRoom'>, Handler>> = {
    readClock: async (room) => ok({ clock: room.clock() }),
    closeRoom,
    setClock,
    advance,
    settled,
    readEvents: events,
    readFunction,
    readRuntime,
    setFunction,
    setBehaviour,
  };

  return async (request: ControlRequest): Promise<ControlResponse> => {
    const { pathname } = urlOf(request);
    if (pathname === '/api') return onlyGet(request, referencePage);
    if (pathname === '/api/openapi.json') return onlyGet(request, () => ok(openApiDocument()));
    const matching = matchRoutes(pathname);
    const route = matching.find(({ method }) => method === request.method);
    if (matching.length === 0) {
      return refusedWith(404, 'There is nothing at this address. GET /api says what there is.');
    }
    if (!route) return methodNotAllowed(matching.map(({ method }) => method).join(', '));
    if (route.id === 'openRoom') return open(request);
    const [id = '', ...rest] = route.parameters;
    const room = rooms.find(id) ?? (await rooms.wake(id));
    if (!room)
      return refused(
        refuse('unknownRoom', `There is no room "${id}". Open one with POST /api/rooms.`),
      );
    if (!rooms.owns(room, bearerOf(request.authorization), request.onLoopback)) {
      return refused(
        refuse(
          'notOwner',
          'Send the secret of this room: Authorization: Bearer … as POST /api/rooms gave it.',
        ),
      );
    }
    const response = await handlers[route.id](room, request, rest);
    const fault = await room.recorded();
    return fault ? refused(fault) : response;
  };

  async function open(request: ControlRequest): Promise<ControlResponse> {
    if (!request.onLoopback && config.profile === 'local') {
      const message =
        'Rooms are opened from this machine only, unless the server is started with PROFILE=public.';
      return refused(refuse('notOwner', message));
    }
    const body = read(request.body, openBody);
    if (!body.ok) return body.response;
    const { scenario = null, seed = null, pace } = body.data;
    const opened = await rooms.open({ scenario, seed, pace, playing: true });
    return opened.ok
      ? ok({ ...opened.keys, seed: opened.room.seed, epochMs: opened.room.epochMs }, 201)
      : refused(opened);
  }

  async function closeRoom(room: Room): Promise<ControlResponse> {
    if (room === rooms.local)
      return refused(refuse('notAllowed', 'The room “local” always stays.'));
    rooms.drop(room);
    return ok({ closed: room.id });
  }

  async function setClock(room: Room, request: ControlRequest): Promise<ControlResponse> {
    const body = read(request.body, clockBody);
    if (!body.ok) return body.response;
    const { pace, rate, playing, answersCallers } = body.data;
    const commands: RoomCommand[] = [];
    if (pace === 'manual') commands.push({ type: 'pace', pace: { kind: pace, answersCallers } });
    else if (pace !== undefined) commands.push({ type: 'pace', pace: { kind: pace } });
    if (rate !== undefined) commands.push({ type: 'pace', pace: { kind: 'rate', rate } });
    if (playing !== undefined) commands.push({ type: playing ? 'play' : 'pause' });
    for (const command of commands) {
      const reply = await room.command(command);
      if (!reply.ok) return refused(reply);
    }
    return ok({ clock: room.clock() });
  }

  async function advance(room: Room, request: ControlRequest): Promise<ControlResponse> {
    const body = read(request.body, advanceBody);
    if (!body.ok) return body.response;
    const { ms, until } = body.data;
    if (until === 'settled') {
      const came = await advanceUntilSettled(room, { ms, maxSteps: limits.settleSteps, clock });
      if (!came.ok) return refused(came);
      const { exhausted } = came;
      return ok({ clock: room.clock(), lastSeq: room.lastSeq, exhausted });
    }
    const reply = await room.command({ type: 'advance', ms });
    return reply.ok ? ok({ clock: room.clock(), lastSeq: room.lastSeq }) : refused(reply);
  }

  async function settled(room: Room): Promise<ControlResponse> {
    const patience = new AbortController();
    const cancel = clock.setTimer(limits.settledWaitMs, () => patience.abort());
    const lastSeq = await room.whenSettled(patience.signal);
    cancel();
    if (lastSeq !== null) return ok({ settled: true, lastSeq });
    if (!patience.signal.aborted)
      return refused(refuse('tooMany', 'The room closed, or too many wait for it.'));
    return refusedWith(
      408,
      `Something is still pending after ${limits.settledWaitMs / 1_000} s. Is the room paused, or its pace manual?`,
    );
  }

  async function events(room: Room, request: ControlRequest): Promise<ControlResponse> {
    const query = eventsQuery.safeParse(Object.fromEntries(urlOf(request).searchParams));
    if (!query.success)
      return refused(
        refuse('badMessage', `The query was not understood: ${faultOf(query.error)}.`),
      );
    const snapshot = room.snapshot(query.data.since);
    const requestId = requestIdsOf(room.seed, room.snapshot(0).events);
    return ok({
      ...snapshot,
      events: snapshot.events.map((event) =>
        'invocation' in event ? { ...event, requestId: requestId(event.invocation) } : event,
      ),
    });
  }

  async function readFunction(
    room: Room,
    _: ControlRequest,
    [name = '']: readonly string[],
  ): Promise<ControlResponse> {
    const config = room.functionNamed(name);
    return config ? ok({ function: config }) : noFunction(name);
  }

  /** Creates the function or changes some of its settings; the places it names for its dead letters and records come into being with it. */
  async function setFunction(
    room: Room,
    request: ControlRequest,
    [name = '']: readonly string[],
  ): Promise<ControlResponse> {
    const body = read(request.body, functionBody);
    if (!body.ok) return body.response;
    const config = { ...(room.functionNamed(name) ?? defaultFunction), ...body.data, name };
    for (const target of [config.deadLetter, config.onSuccess, config.onFailure]) {
      if (target === null || target.kind === 'lambda') continue;
      const made = await room.command({ type: 'configureTarget', target });
      if (!made.ok) return refused(made);
    }
    const reply = await room.command({ type: 'configureFunction', config });
    return reply.ok ? ok({ function: room.functionNamed(name) }) : refused(reply);
  }

  /** The port to which a runtime of an attached function attaches itself. */
  async function readRuntime(
    room: Room,
    _: ControlRequest,
    [name = '']: readonly string[],
  ): Promise<ControlResponse> {
    const behaviour = room.functionNamed(name)?.behaviour;
    const found = await attachment?.(room.id, name);
    if (!found?.ok) return refused(refuse('notAllowed', found?.message ?? 'No code runs here.'));
    const { runtimeApi, runtimes } = found;
    const attached = behaviour?.kind === 'code' && behaviour.by === 'attached';
    return ok({ runtimeApi, runtimes, attached });
  }

  async function setBehaviour(
    room: Room,
    request: ControlRequest,
    [name = '']: readonly string[],
  ): Promise<ControlResponse> {
    const config = room.functionNamed(name);
    if (!config) return noFunction(name);
    const body = read(request.body, behaviourSchema);
    if (!body.ok) return body.response;
    const reply = await room.command({
      type: 'configureFunction',
      config: { ...config, behaviour: body.data },
    });
    return reply.ok ? ok({ function: room.functionNamed(name) }) : refused(reply);
  }
}

function read<S extends z.ZodType>(
  body: Buffer,
  schema: S,
):
  | { readonly ok: true; readonly data: z.output<S> }
  | { readonly ok: false; readonly response: ControlResponse } {
  let value: unknown = {};
  if (!isUtf8(body)) {
    return { ok: false, response: refused(refuse('badMessage', 'The body is not UTF-8.')) };
  }
  try {
    if (body.length > 0) value = JSON.parse(body.toString('utf8'));
  } catch {
    return { ok: false, response: refused(refuse('badMessage', 'The body is not JSON.')) };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, data: parsed.data };
  const message = `The body was not understood: ${faultOf(parsed.error)}.`;
  return { ok: false, response: refused(refuse('badMessage', message)) };
}

const onlyGet = (request: ControlRequest, answer: () => ControlResponse): ControlResponse =>
  request.method === 'GET' ? answer() : methodNotAllowed('GET');

/** The origin is a placeholder: only path and query are read. */
const urlOf = ({ path }: ControlRequest): URL => new URL(path, 'http://localhost');

const bearerOf = (authorization: string | undefined): string | undefined =>
  /^Bearer ([\w-]{1,128})$/i.exec(authorization ?? '')?.[1];

const noFunction = (name: string): ControlResponse =>
  refusedWith(
    404,
    `There is no function "${name}" in this room. PUT its settings here to create it.`,
  );

const refusedWith = (status: number, message: string): ControlResponse => ({
  status,
  body: { error: { code: status === 408 ? 'notSettled' : 'notFound', message } },
});

const methodNotAllowed = (allow: string): ControlResponse => ({
  status: 405,
  headers: { Allow: allow },
  body: { error: { code: 'methodNotAllowed', message: `Use ${allow} here.` } },
});
