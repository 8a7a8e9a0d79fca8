import type { storageFacts } from '../facts/storage';
import type { SourceNotes } from '../source';

export const storageNotes: Readonly<Record<keyof typeof storageFacts, SourceNotes>> = {
  's3-object-lambda': {
    whoRetries: 'Nobody but the client: neither S3 nor Lambda repeats a failed call.',
    onFailure: 'An S3 error in place of the object.',
    limits:
      '60 s for the whole response, which the function streams with WriteGetObjectResponse; closed to new customers since 7 November 2025.',
    permission: 'The identity that asks for the object needs lambda:InvokeFunction.',
    keywords:
      'object lambda access point olap get head list transform redact resize on the fly getobject',
    unverified:
      'Which S3 error the client gets, and whether S3 or CloudFront may call by a role of their own.',
  },
  's3-batch': {
    whoRetries:
      'S3 repeats a task whose function returned TemporaryFailure; PermanentFailure is final.',
    onFailure: 'A failed task in the completion report of the job.',
    limits: 'One task a call; schema 2.0 for user arguments and directory buckets.',
    permission: 'The job’s role, which trusts batchoperations.s3.amazonaws.com.',
    keywords: 'batch job manifest lambdainvoke inventory million objects bulk completion report',
    unverified:
      'That resultString holds 1,024 characters, and how often S3 repeats a task or a refused call.',
  },
  'transfer-identity': {
    whoRetries: 'Nobody but the person who logs in.',
    onFailure: 'The login is refused.',
    limits: 'No time of its own is documented.',
    permission: 'transfer.amazonaws.com from the server’s ARN.',
    keywords:
      'sftp ftps ftp as2 file transfer server custom identity provider idp login password key',
    unverified: 'How long Transfer Family waits for the function.',
  },
  'transfer-workflow': {
    whoRetries:
      'Lambda retries a failed event up to twice; the step itself fails at its time-out or when the function reports FAILURE.',
    onFailure:
      'Nothing at once: the step waits for SendWorkflowStepState; FAILURE or its time-out runs the exception steps.',
    limits: 'The step’s own TimeoutSeconds.',
    permission: 'The workflow’s execution role.',
    keywords: 'sftp managed workflow custom step file arrived post upload sendworkflowstepstate',
    unverified:
      'That the function is invoked asynchronously: the guide also says that a step fails with its function.',
  },
  'secrets-manager': {
    whoRetries: 'Secrets Manager is said to try the rotation again later; Lambda repeats nothing.',
    onFailure: 'The rotation fails and CloudTrail records RotationFailed; the old secret stays.',
    limits: 'Four calls for one rotation; no time of its own is documented.',
    permission: 'secretsmanager.amazonaws.com.',
    keywords:
      'rotation rotate secret password credentials database createsecret setsecret testsecret finishsecret asm',
    unverified:
      'Whether, when and how often Secrets Manager tries again; the guide also writes the steps with underscores.',
  },
};
