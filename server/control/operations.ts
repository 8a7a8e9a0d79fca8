import type { z } from 'zod';
import { behaviourSchema } from '#protocol/schemas/index';
import {
  advanced,
  clockIs,
  closedIs,
  eventsAre,
  functionIs,
  opened,
  runtimeIs,
  settledIs,
} from './answers';
import { advanceBody, clockBody, eventsQuery, functionBody, openBody } from './bodies';

/** One thing the control API does, described by the schemas that check its requests. */
export interface ControlOperation {
  readonly method: 'DELETE' | 'GET' | 'POST' | 'PUT';
  /** With its parameters in braces. */
  readonly path: string;
  readonly summary: string;
  readonly body?: z.ZodType;
  /** Whether it can be called without a body. */
  readonly bodyOptional?: true;
  readonly query?: z.ZodObject;
  /** What it answers when it did what was asked. */
  readonly answer: { readonly status: number; readonly schema: z.ZodType; readonly words: string };
  /** Why it may refuse, by status, besides what every operation of a room refuses. */
  readonly refusals: Readonly<Record<number, string>>;
  readonly needsSecret: boolean;
}

const malformed = 'The request was not understood.';
const noFunction = 'There is no such function in the room.';
const broken = 'The journal of the room cannot be written any more.';
const tooMuch = 'What was asked for contradicts itself or Lambda’s rules.';
const full = 'The room has as many functions or targets as it may.';

/** Everything the control API does, by name. The document and the routes are made from this table. */
export const controlOperations = {
  openRoom: {
    method: 'POST',
    path: '/api/rooms',
    summary: 'Opens a fresh room with keys of its own.',
    body: openBody,
    bodyOptional: true,
    answer: { status: 201, schema: opened, words: 'The room is open.' },
    refusals: {
      400: malformed,
      403: 'Rooms are opened from the server’s own machine, unless its profile is public.',
      422: tooMuch,
      429: 'There are as many rooms as there may be.',
    },
    needsSecret: false,
  },
  closeRoom: {
    method: 'DELETE',
    path: '/api/rooms/{room}',
    summary: 'Ends the room.',
    answer: { status: 200, schema: closedIs, words: 'The room is gone.' },
    refusals: { 409: 'The room “local” always stays.' },
    needsSecret: true,
  },
  readClock: {
    method: 'GET',
    path: '/api/rooms/{room}/clock',
    summary: 'Says where the room’s time stands and how it passes.',
    answer: { status: 200, schema: clockIs, words: 'The clock.' },
    refusals: {},
    needsSecret: true,
  },
  setClock: {
    method: 'PUT',
    path: '/api/rooms/{room}/clock',
    summary: 'Sets how the room’s time passes, or pauses it.',
    body: clockBody,
    answer: { status: 200, schema: clockIs, words: 'The clock from now on.' },
    refusals: { 400: malformed },
    needsSecret: true,
  },
  advance: {
    method: 'POST',
    path: '/api/rooms/{room}/advance',
    summary: 'Moves the room’s time on; everything due on the way happens.',
    body: advanceBody,
    answer: { status: 200, schema: advanced, words: 'The clock after it.' },
    refusals: { 400: malformed, 409: 'The clock is being moved already, or cannot go so far.' },
    needsSecret: true,
  },
  settled: {
    method: 'GET',
    path: '/api/rooms/{room}/settled',
    summary: 'Answers when nothing is pending any more.',
    answer: { status: 200, schema: settledIs, words: 'Nothing is pending.' },
    refusals: {
      408: 'Something is still pending: is the room paused, or its pace manual?',
      429: 'Too many wait, or the room was closed.',
    },
    needsSecret: true,
  },
  readEvents: {
    method: 'GET',
    path: '/api/rooms/{room}/events',
    summary: 'Gives the events after a sequence number.',
    query: eventsQuery,
    answer: { status: 200, schema: eventsAre, words: 'The events.' },
    refusals: { 400: malformed },
    needsSecret: true,
  },
  readFunction: {
    method: 'GET',
    path: '/api/rooms/{room}/functions/{name}',
    summary: 'Gives the settings of a function.',
    answer: { status: 200, schema: functionIs, words: 'The settings.' },
    refusals: { 404: noFunction },
    needsSecret: true,
  },
  readRuntime: {
    method: 'GET',
    path: '/api/rooms/{room}/functions/{name}/runtime',
    summary: 'Says where a runtime attaches itself to run the function’s code.',
    answer: { status: 200, schema: runtimeIs, words: 'The address for it.' },
    refusals: { 409: 'Real code is switched off, or there is no such function.' },
    needsSecret: true,
  },
  setFunction: {
    method: 'PUT',
    path: '/api/rooms/{room}/functions/{name}',
    summary: 'Creates a function, or changes those of its settings that are given.',
    body: functionBody,
    bodyOptional: true,
    answer: { status: 200, schema: functionIs, words: 'All its settings.' },
    refusals: { 400: malformed, 409: broken, 422: tooMuch, 429: full },
    needsSecret: true,
  },
  setBehaviour: {
    method: 'PUT',
    path: '/api/rooms/{room}/functions/{name}/behaviour',
    summary: 'Sets what a function does when it runs.',
    body: behaviourSchema,
    answer: { status: 200, schema: functionIs, words: 'All its settings.' },
    refusals: { 400: malformed, 404: noFunction, 409: broken },
    needsSecret: true,
  },
} as const satisfies Readonly<Record<string, ControlOperation>>;

export type ControlOperationId = keyof typeof controlOperations;
