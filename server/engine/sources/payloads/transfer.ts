import type { EventContext, SamplePayload } from '../source';
import { uuidFrom } from '../uuid';

const serverId = ({ hex }: EventContext): string => `s-${hex('transfer server', 17)}`;

/** A login with a password. */
export const transferPasswordEvent = (context: EventContext) => ({
  username: 'partner-1',
  password: 'not-a-real-password',
  protocol: 'SFTP' as const,
  serverId: serverId(context),
  sourceIp: '203.0.113.24',
});

/** A login with a key: there is no password, and the function returns the public keys of the user. */
export const transferKeyEvent = (context: EventContext) => ({
  username: 'partner-1',
  protocol: 'SFTP' as const,
  serverId: serverId(context),
  sourceIp: '203.0.113.24',
});

const login = {
  Role: 'arn:aws:iam::123456789012:role/partner-files',
  HomeDirectory: '/partner-files/partner-1',
};

const inBucket = ({ hex }: EventContext) => ({
  domain: 'S3',
  bucket: 'partner-files',
  key: 'partner-1/orders.csv',
  eTag: hex('file', 32),
  versionId: null,
});

const inFileSystem = ({ hex }: EventContext) => ({
  domain: 'EFS',
  fileSystemId: `fs-${hex('file system', 17)}`,
  path: '/partner-1/orders.csv',
});

/** A file that arrived, with the token for SendWorkflowStepState. */
const transferWorkflowEvent = (
  context: EventContext,
  locate: (context: EventContext) => object,
) => ({
  token: btoa(uuidFrom(context.hex('step token', 32))),
  serviceMetadata: {
    executionDetails: {
      workflowId: `w-${context.hex('workflow', 17)}`,
      executionId: uuidFrom(context.hex('workflow execution', 32)),
    },
    transferDetails: {
      sessionId: context.hex('session', 16),
      userName: 'partner-1',
      serverId: serverId(context),
    },
  },
  fileLocation: locate(context),
});

export const transferIdentityPayloads: readonly SamplePayload[] = [
  { name: 'Login with a password', event: transferPasswordEvent, healthyResult: () => login },
  {
    name: 'Login with a key',
    event: transferKeyEvent,
    healthyResult: () => ({ ...login, PublicKeys: ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5 partner-1'] }),
  },
];

/** The answer of a step goes by SendWorkflowStepState; what it returns is ignored. */
export const transferWorkflowPayloads: readonly SamplePayload[] = [
  {
    name: 'A file in a bucket',
    event: (context) => transferWorkflowEvent(context, inBucket),
    healthyResult: () => ({ reported: 'SUCCESS' }),
  },
  {
    name: 'A file in a file system',
    event: (context) => transferWorkflowEvent(context, inFileSystem),
    healthyResult: () => ({ reported: 'SUCCESS' }),
  },
];
