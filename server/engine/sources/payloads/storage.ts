import type { storageFacts } from '../facts/storage';
import type { SamplePayload } from '../source';
import { s3BatchPayloads } from './s3-batch';
import { s3ObjectLambdaPayloads } from './s3-object-lambda';
import { secretsManagerPayloads } from './secrets-manager';
import { transferIdentityPayloads, transferWorkflowPayloads } from './transfer';

export const storagePayloads: Readonly<
  Record<keyof typeof storageFacts, readonly SamplePayload[]>
> = {
  's3-object-lambda': s3ObjectLambdaPayloads,
  's3-batch': s3BatchPayloads,
  'transfer-identity': transferIdentityPayloads,
  'transfer-workflow': transferWorkflowPayloads,
  'secrets-manager': secretsManagerPayloads,
};
