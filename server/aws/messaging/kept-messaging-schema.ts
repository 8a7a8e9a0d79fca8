import { z } from 'zod';

// What is kept of a room's queues, topics and buses, as JSON under these names. Messages stand under names of their own.

/** Where the definitions stand. */
export const definitionsKey = 'messaging';
/** Where the moment stands. */
export const momentKey = 'messaging moment';
/** Where a message stands. */
export const messageKey = (queue: string, id: string): string => `message ${queue} ${id}`;

const texts = z.array(z.tuple([z.string(), z.string()]));
const moment = z.number();

export const definitionsSchema = z.object({
  queues: z.array(
    z.object({
      name: z.string(),
      createdAt: moment,
      modifiedAt: moment,
      purgedAt: moment.nullable(),
      attributes: texts,
      tags: texts,
    }),
  ),
  topics: z.array(
    z.object({
      name: z.string(),
      fifo: z.boolean(),
      createdAt: moment,
      attributes: texts,
      tags: texts,
    }),
  ),
  subscriptions: z.array(
    z.object({
      id: z.string(),
      topic: z.string(),
      region: z.string(),
      protocol: z.enum(['sqs', 'lambda']),
      endpoint: z.string(),
      attributes: texts,
      raw: z.boolean(),
      filterScope: z.enum(['MessageAttributes', 'MessageBody']),
      deadLetterQueue: z.string().nullable(),
    }),
  ),
  buses: z.array(
    z.object({
      name: z.string(),
      createdAt: moment,
      description: z.string().nullable(),
      tags: texts,
      rules: z.array(
        z.object({
          name: z.string(),
          region: z.string(),
          description: z.string().nullable(),
          roleArn: z.string().nullable(),
          enabled: z.boolean(),
          patternText: z.string(),
          tags: texts,
          targets: z.array(z.looseObject({ Id: z.string(), Arn: z.string() })),
        }),
      ),
    }),
  ),
});

export type KeptDefinitions = z.output<typeof definitionsSchema>;

const origin = z.object({
  hops: z.int(),
  rule: z.object({ ruleArn: z.string(), targetArn: z.string() }).nullable(),
});

/** Up to which event all of it is, and what goes on counting from there. */
export const momentSchema = z.object({
  seq: z.int(),
  ids: z.int(),
  /** How far the FIFO queues have numbered their messages. */
  sequences: z.array(z.tuple([z.string(), z.int()])),
  /** Where the runs under way come from that a topic or a bus caused. */
  origins: z.array(z.tuple([z.int(), origin])),
});

export type KeptMoment = z.output<typeof momentSchema>;

const attribute = z.object({
  dataType: z.string(),
  value: z.union([z.string(), z.object({ base64: z.string() })]),
});

export const keptMessageSchema = z.object({
  id: z.string(),
  body: z.string(),
  attributes: z.record(z.string(), attribute),
  bytes: z.int(),
  senderId: z.string(),
  traceHeader: z.string().nullable(),
  groupId: z.string().nullable(),
  deduplicationId: z.string().nullable(),
  sentAt: moment,
  sequenceNumber: z.string().nullable(),
  deadLetterSource: z.string().nullable(),
  visibleAt: moment,
  receiveCount: z.int(),
  firstReceivedAt: moment.nullable(),
  inFlight: z.boolean(),
});

export type KeptMessage = z.output<typeof keptMessageSchema>;
