import { SECOND } from '../../micros';
import type { SourceFacts } from '../source';

/** Stores of objects, files and secrets that ask a function. */
export const storageFacts = {
  's3-object-lambda': {
    name: 'Amazon S3 Object Lambda',
    detail: 'GET, HEAD or LIST through an Object Lambda access point',
    station: 'S3 client',
    path: 'synchronous',
    invocationTypes: ['RequestResponse'],
    choice: null,
    frontDoor: {
      name: 'S3 Object Lambda',
      limit: 60 * SECOND,
      limitRule: 's3-object-lambda.limit',
    },
    repeats: null,
    rule: 'source.s3-object-lambda',
  },
  's3-batch': {
    name: 'Amazon S3 Batch Operations',
    detail: 'One task of a job that invokes a function',
    station: 'Batch job',
    path: 'synchronous',
    invocationTypes: ['RequestResponse'],
    choice: null,
    frontDoor: {
      name: 'S3 Batch Operations',
      limit: null,
      limitRule: 'service.limit-unknown',
    },
    repeats: null,
    rule: 'source.s3-batch',
  },
  'transfer-identity': {
    name: 'AWS Transfer Family identity provider',
    detail: 'Login at a server with a custom identity provider',
    station: 'SFTP client',
    path: 'synchronous',
    invocationTypes: ['RequestResponse'],
    choice: null,
    frontDoor: { name: 'Transfer Family', limit: null, limitRule: 'service.limit-unknown' },
    repeats: null,
    rule: 'source.transfer-identity',
  },
  'transfer-workflow': {
    name: 'AWS Transfer Family workflow',
    detail: 'Custom step of a managed workflow',
    station: 'Transfer workflow',
    path: 'asynchronous',
    invocationTypes: ['Event'],
    choice: null,
    frontDoor: null,
    repeats: null,
    rule: 'source.transfer-workflow',
  },
  'secrets-manager': {
    name: 'AWS Secrets Manager',
    detail: 'One of the four steps of a rotation',
    station: 'Rotation schedule',
    path: 'synchronous',
    invocationTypes: ['RequestResponse'],
    choice: null,
    frontDoor: { name: 'Secrets Manager', limit: null, limitRule: 'service.limit-unknown' },
    repeats: null,
    rule: 'source.secrets-manager',
  },
} as const satisfies Record<string, SourceFacts>;
