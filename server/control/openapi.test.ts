import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { type Config, defaultLimits, type Limits } from '#config';
import { defaultAct, defaultFunction } from '#engine';
import { firstVisitScenario } from '#model';
import { createRooms } from '#rooms';
import { createFakeWallClock } from '#rooms/fake-wall-clock';
import { createMemoryJournalStore } from '#store';
import { createControl } from './control';
import { openApiDocument } from './openapi';
import { controlOperations } from './operations';

interface Described {
  readonly operationId: string;
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content: Content }>>;
}
type Content = Readonly<Record<string, { readonly schema: object }>>;

// As a client gets it.
const document = JSON.parse(JSON.stringify(openApiDocument())) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
};

const described = Object.values(document.paths).flatMap((path) => Object.values(path));

const operationOf = (id: string): Described => {
  const operation = described.find(({ operationId }) => operationId === id);
  if (!operation) throw new Error(`${id} is not in the document`);
  return operation;
};

/** A validator made from a schema of the document and nothing else. */
function validatorOf(content: Content | undefined): z.ZodType {
  const schema = content?.['application/json']?.schema;
  if (!schema) throw new Error('there is no schema');
  const whole = { ...schema, $defs: document.components.schemas };
  return z.fromJSONSchema(
    JSON.parse(JSON.stringify(whole).replaceAll('#/components/schemas/', '#/$defs/')),
  );
}

async function openStage(limits: Partial<Limits> = {}, onLoopback = true) {
  const config: Config = {
    profile: 'local',
    realCode: 'off',
    host: '127.0.0.1',
    port: 0,
    development: false,
    allowedHosts: [],
    limits: { ...defaultLimits, ...limits },
  };
  const clock = createFakeWallClock();
  const store = createMemoryJournalStore({ maxEntries: 1_000 });
  const rooms = await createRooms(config, clock, store);
  const control = createControl({
    rooms,
    config,
    clock,
    attachment: async (_, name) =>
      name === 'my-lambda'
        ? { ok: true, runtimeApi: '127.0.0.1:9001', runtimes: 0 }
        : { ok: false, message: 'There is no such function.' },
  });
  const ask = async (method: string, path: string, body?: unknown, secret?: string) =>
    JSON.parse(
      JSON.stringify(
        await control({
          method,
          path,
          authorization: secret === undefined ? undefined : `Bearer ${secret}`,
          body: Buffer.from(body === undefined ? '' : JSON.stringify(body)),
          onLoopback,
        }),
      ),
    ) as { readonly status: number; readonly body: unknown };
  return { clock, store, rooms, ask };
}

type Stage = Awaited<ReturnType<typeof openStage>>;
type Answer = Awaited<ReturnType<Stage['ask']>>;

const room = '/api/rooms/local';
const fn = `${room}/functions/my-lambda`;
/** Lambda has no alias of a version that does not exist. */
const contradictory = {
  ...defaultFunction,
  aliases: [{ name: 'live', version: 9, additional: null }],
};
const timesOut = { kind: 'timesOut' };

const asked =
  (method: string, path: string, body?: unknown, limits?: Partial<Limits>) =>
  async (onLoopback = true): Promise<Answer> =>
    (await openStage(limits, onLoopback)).ask(method, path, body);

/** With the journal gone, which nothing may be acknowledged without. */
const unwritable = (path: string, body: unknown) => async (): Promise<Answer> => {
  const { ask, store } = await openStage();
  await store.drop('local');
  return ask('PUT', path, body);
};

/** An operation, how it is asked for, and what it needs besides to succeed. */
const calls: Readonly<
  Record<Exclude<keyof typeof controlOperations, 'closeRoom'>, readonly [string, string, unknown?]>
> = {
  openRoom: ['POST', '/api/rooms', { scenario: firstVisitScenario, pace: 'manual' }],
  readClock: ['GET', `${room}/clock`],
  setClock: ['PUT', `${room}/clock`, { rate: 60 }],
  advance: ['POST', `${room}/advance`, { ms: 1_000 }],
  settled: ['GET', `${room}/settled`],
  readEvents: ['GET', `${room}/events?since=1`],
  readFunction: ['GET', fn],
  readRuntime: ['GET', `${fn}/runtime`],
  setFunction: ['PUT', fn, { memoryMb: 512 }],
  setBehaviour: ['PUT', `${fn}/behaviour`, timesOut],
};

const special: Readonly<Record<string, () => Promise<Answer>>> = {
  'openRoom 400': asked('POST', '/api/rooms', { pace: 'warp' }),
  'openRoom 422': asked('POST', '/api/rooms', {
    scenario: { ...firstVisitScenario, functions: [contradictory] },
  }),
  'openRoom 429': asked('POST', '/api/rooms', {}, { rooms: 0 }),
  'closeRoom 200': async () => {
    const { ask } = await openStage();
    const { body } = await ask('POST', '/api/rooms', {});
    const { room: id, secret } = body as { readonly room: string; readonly secret: string };
    return ask('DELETE', `/api/rooms/${id}`, undefined, secret);
  },
  'closeRoom 403': () => asked('DELETE', room)(false),
  'closeRoom 404': asked('DELETE', '/api/rooms/nowhere'),
  'closeRoom 409': asked('DELETE', room),
  'setClock 400': asked('PUT', `${room}/clock`, {}),
  'advance 400': asked('POST', `${room}/advance`, { ms: 'much' }),
  'advance 409': async () => {
    const { ask, rooms } = await openStage({ timersPerTick: 1 });
    await rooms.local.command({ type: 'pace', pace: { kind: 'manual' } });
    rooms.local.call({ ...defaultAct, invocationType: 'Event' }, () => {});
    void ask('POST', `${room}/advance`, { ms: 1_000 });
    return ask('POST', `${room}/advance`, { ms: 1_000 });
  },
  'settled 408': async () => {
    const { ask, rooms, clock } = await openStage();
    await rooms.local.command({ type: 'pace', pace: { kind: 'manual' } });
    rooms.local.call({ ...defaultAct, invocationType: 'Event' }, () => {});
    const answer = ask('GET', `${room}/settled`);
    clock.pass(defaultLimits.settledWaitMs);
    return answer;
  },
  'settled 429': async () => {
    const { ask, rooms } = await openStage({ waitersPerRoom: 1 });
    await rooms.local.command({ type: 'pace', pace: { kind: 'manual' } });
    rooms.local.call({ ...defaultAct, invocationType: 'Event' }, () => {});
    void ask('GET', `${room}/settled`);
    return ask('GET', `${room}/settled`);
  },
  'readEvents 400': asked('GET', `${room}/events?since=-1`),
  'readFunction 404': asked('GET', `${room}/functions/nobody`),
  'readRuntime 409': asked('GET', `${room}/functions/nobody/runtime`),
  'setFunction 400': asked('PUT', fn, { memoryMb: 1 }),
  'setFunction 409': unwritable(fn, { memoryMb: 256 }),
  'setFunction 422': asked('PUT', fn, { aliases: contradictory.aliases }),
  'setFunction 429': asked('PUT', `${room}/functions/another`, {}, { functions: 1 }),
  'setBehaviour 400': asked('PUT', `${fn}/behaviour`, { kind: 'sings' }),
  'setBehaviour 409': unwritable(`${fn}/behaviour`, timesOut),
};

const cases: [name: string, ask: () => Promise<Answer>][] = Object.entries(calls).flatMap(
  ([id, [method, path, body]]): [string, () => Promise<Answer>][] => {
    const elsewhere = path.replace('/local/', '/nowhere/');
    const status = controlOperations[id as keyof typeof calls].answer.status;
    return [
      [`${id} ${status}`, asked(method, path, body)],
      [`${id} 403`, () => asked(method, path, body)(false)],
      ...(elsewhere === path
        ? []
        : ([[`${id} 404`, asked(method, elsewhere, body)]] as [string, () => Promise<Answer>][])),
    ];
  },
);
cases.push(...Object.entries(special));

it('the document is valid OpenAPI 3.1', async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(document));
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
});

it('every operation is in the document, at its address', () => {
  const inTable = Object.entries(controlOperations).map(
    ([id, { method, path }]) => `${method} ${path} ${id}`,
  );
  const inDocument = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, { operationId }]) => `${method.toUpperCase()} ${path} ${operationId}`,
    ),
  );
  expect(inDocument.sort()).toEqual(inTable.sort());
});

it('every answer of the document is given by one of the cases below', () => {
  const documented = described.flatMap(({ operationId, responses }) =>
    Object.keys(responses).map((status) => `${operationId} ${status}`),
  );
  const driven = new Set(cases.map(([name]) => name));
  expect([...driven].sort()).toEqual(documented.sort());
});

it.each(cases)('%s is answered as the document says', async (name, ask) => {
  const [id = '', status = ''] = name.split(' ');
  const answer = await ask();
  expect(answer.status).toBe(Number(status));
  const validator = validatorOf(operationOf(id).responses[status]?.content);
  expect(validator.safeParse(answer.body).error).toBeUndefined();
  // A schema that lets everything through would say nothing.
  expect(validator.safeParse({ surprise: true }).success).toBe(false);
});

it.each(Object.entries(calls).filter(([, [, , body]]) => body !== undefined))(
  '%s: what it takes is what its schema takes',
  (id, [, , body]) => {
    const validator = validatorOf(operationOf(id).requestBody?.content);
    expect(validator.safeParse(body).error).toBeUndefined();
    expect(validator.safeParse({ surprise: true }).success).toBe(false);
  },
);

it('a scenario may leave out what it likes, as its schema says', () => {
  const validator = validatorOf(operationOf('openRoom').requestBody?.content);
  const functions = [{ name: 'resize', behaviour: timesOut }];
  expect(validator.safeParse({ scenario: { functions }, pace: 'auto' }).error).toBeUndefined();
  for (const scenario of [
    { functions: 1 },
    { functions: [{ aliases: [{}] }] },
    { changes: [{ config: {} }] },
  ]) {
    expect(validator.safeParse({ scenario }).success).toBe(false);
  }
});

it('is served, with a page for people, and only to be read', async () => {
  const { ask } = await openStage({}, false);
  expect(await ask('GET', '/api/openapi.json')).toMatchObject({ status: 200, body: document });
  const page = await ask('GET', '/api');
  expect(page.status).toBe(200);
  for (const { method, path } of Object.values(controlOperations)) {
    expect(page.body).toContain(`<code>${method} ${path}</code>`);
  }
  expect(await ask('POST', '/api')).toMatchObject({ status: 405 });
  expect(await ask('PUT', '/api/openapi.json')).toMatchObject({ status: 405 });
});
