import { z } from 'zod';
import { behaviourSchema, functionConfigSchema, paceSchema } from '#protocol/schemas/index';
import { clockAnswer, event, refusal } from './answers';
import { type ControlOperation, controlOperations } from './operations';

type Json = Record<string, unknown>;

/** The schemas that stand in the document once, under a name of their own. */
const named = z.registry<{ readonly id: string }>();
for (const [id, schema] of Object.entries({
  Behaviour: behaviourSchema,
  Clock: clockAnswer,
  Event: event,
  Function: functionConfigSchema,
  Pace: paceSchema,
  Refusal: refusal,
})) {
  named.add(schema, { id });
}
for (const [name, operation] of Object.entries<ControlOperation>(controlOperations)) {
  const id = name.charAt(0).toUpperCase() + name.slice(1);
  if (operation.body && !named.has(operation.body))
    named.add(operation.body, { id: `${id}Request` });
  if (!named.has(operation.answer.schema))
    named.add(operation.answer.schema, { id: `${id}Answer` });
}

const refTo = (schema: z.ZodType): Json => ({
  $ref: `#/components/schemas/${named.get(schema)?.id ?? ''}`,
});

/** Refused of every operation that is about a room. */
const ofEveryRoom: Readonly<Record<number, string>> = {
  403: 'The room’s secret is missing or wrong.',
  404: 'There is no such room.',
};

/** The control API as an OpenAPI 3.1 document, made from the very schemas that check its requests. */
export function openApiDocument(): Json {
  const paths: Record<string, Json> = {};
  for (const [id, operation] of Object.entries<ControlOperation>(controlOperations)) {
    const path = paths[operation.path] ?? {};
    path[operation.method.toLowerCase()] = describe(id, operation);
    paths[operation.path] = path;
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Lambdarium: control API',
      version: '1',
      description:
        'Rooms, their clocks and their functions, for tests and tools. The room `local` needs no secret on the server’s own machine. Besides what stands at each operation: 405 for another method, 413 for a body that is too long, 429 for too many requests, 403 for requests of other sites.',
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: schemas(),
      securitySchemes: {
        roomSecret: { type: 'http', scheme: 'bearer', description: 'As POST /api/rooms gave it.' },
      },
    },
  };
}

function describe(id: string, operation: ControlOperation): Json {
  const { summary, body, bodyOptional, answer, refusals, needsSecret } = operation;
  const refused = Object.entries({ ...(needsSecret ? ofEveryRoom : {}), ...refusals }).map(
    ([status, description]) => [
      status,
      response(wordsOf(status, description, needsSecret), refusal),
    ],
  );
  return {
    operationId: id,
    summary,
    ...parametersOf(operation),
    ...(body && {
      requestBody: { required: bodyOptional !== true, content: contentOf(body) },
    }),
    responses: {
      [answer.status]: response(answer.words, answer.schema),
      ...Object.fromEntries(refused),
    },
    security: needsSecret ? [{ roomSecret: [] }, {}] : [],
  };
}

/** Where a function may be missing, the room may be missing as well. */
const wordsOf = (status: string, words: string, ofRoom: boolean): string =>
  ofRoom && status === '404' && words !== ofEveryRoom[404] ? `${words} Or no such room.` : words;

const contentOf = (schema: z.ZodType): Json => ({
  'application/json': { schema: refTo(schema) },
});

const response = (description: string, schema: z.ZodType): Json => ({
  description,
  content: contentOf(schema),
});

function parametersOf({ path, query }: ControlOperation): Json {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: pathSchemas[name] ?? { type: 'string' },
  }));
  const inQuery = Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    // What a query says is text: what it is read as is what counts.
    schema: plain(z.toJSONSchema(schema as z.ZodType, { io: 'output' })),
  }));
  const parameters = [...inPath, ...inQuery];
  return parameters.length === 0 ? {} : { parameters };
}

const pathSchemas: Readonly<Record<string, Json>> = {
  room: { type: 'string', maxLength: 64, description: 'A room’s id, or `local`.' },
  name: { type: 'string', pattern: '^[A-Za-z0-9_-]{1,64}$', description: 'A function’s name.' },
};

function schemas(): Json {
  const made = z.toJSONSchema(named, {
    io: 'input',
    unrepresentable: 'any',
    uri: (id) => `#/components/schemas/${id}`,
    override({ zodSchema, jsonSchema }) {
      const { def } = zodSchema._zod;
      writable({ jsonSchema });
      // Where defaults are filled in before a schema looks, as in a scenario, nothing is required.
      if (def.type !== 'pipe' || def.in._zod.def.type !== 'transform') return;
      Object.assign(
        jsonSchema,
        plain(z.toJSONSchema(def.out, { io: 'input', override: writable })),
      );
      forgive(jsonSchema as ObjectSchema);
    },
  });
  return Object.fromEntries(
    Object.entries(made.schemas).map(([id, schema]) => [id, plain(schema as Json)]),
  );
}

/** In OpenAPI a mark of this kind would mean that a request must not say it. */
function writable({ jsonSchema }: { readonly jsonSchema: { readOnly?: unknown } }): void {
  delete jsonSchema.readOnly;
}

/** Without what says where a schema comes from: here it stands in a document. */
const plain = (schema: Json): Json => {
  const { $schema: _schema, $id: _id, ...rest } = schema;
  return rest;
};

interface ObjectSchema {
  required?: unknown;
  readonly properties?: Readonly<Record<string, ObjectSchema>>;
  readonly items?: ObjectSchema;
}

/** Requires nothing of a scenario, its account, functions and acts, and the settings of its changes: `withDefaults` fills these. */
function forgive(scenario: ObjectSchema): void {
  delete scenario.required;
  for (const member of Object.values(scenario.properties ?? {})) {
    const each = member.items ?? member;
    delete (each.properties?.config ?? each).required;
  }
}
