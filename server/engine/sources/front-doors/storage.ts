import { storageFacts } from '../facts/storage';
import { isJsonObject, type JsonObject } from '../json-object';
import { looksFor, looksUp, serviceDoor, takesAnything } from './service-door';

/** What stores make of a reply. */
export const storageDoors = {
  's3-object-lambda': serviceDoor(storageFacts['s3-object-lambda'], {
    failure: 'S3 error',
    consequence: 'the client gets an error of S3 instead of the object',
    read: takesAnything(
      'Response sent',
      'The function ended, so S3 has sent what it wrote with WriteGetObjectResponse, or what it returned for HEAD or LIST.',
    ),
    rule: 's3-object-lambda.answer',
  }),
  's3-batch': serviceDoor(storageFacts['s3-batch'], {
    failure: 'Task failed',
    consequence: 'the completion report counts the task as failed',
    read: looksUp(
      resultCodeOf,
      {
        Succeeded: {
          failed: false,
          text: 'Task succeeded',
          because: 'The function returned Succeeded for the task.',
        },
        TemporaryFailure: {
          failed: true,
          text: 'Task to be repeated',
          because:
            'The function returned TemporaryFailure, so S3 repeats the task before the job ends.',
        },
        PermanentFailure: {
          failed: true,
          text: 'Task failed',
          because: 'The function returned PermanentFailure, which is final for the task.',
        },
      },
      {
        text: 'Task failed',
        because:
          'The function returned no result code for the task; we take it that S3 counts it as failed.',
      },
    ),
    rule: 's3-batch.result-code',
    failureRule: 's3-batch.failure',
  }),
  'transfer-identity': serviceDoor(storageFacts['transfer-identity'], {
    failure: 'Login refused',
    consequence: 'the login is refused',
    read: looksFor(
      ({ Role: role }) => typeof role === 'string' && role.trim() !== '',
      {
        text: 'Logged in',
        because: 'The function returned a role, so the user is logged in with it.',
      },
      {
        text: 'Login refused',
        because: 'The function returned no role, so the login is refused.',
      },
    ),
    rule: 'transfer-identity.answer',
  }),
  'secrets-manager': serviceDoor(storageFacts['secrets-manager'], {
    failure: 'Rotation failed',
    consequence: 'the rotation fails, and CloudTrail records RotationFailed',
    read: takesAnything(
      'Step done',
      'The function ended without an error, so Secrets Manager goes on with the rotation.',
    ),
    rule: 'secrets-manager.answer',
  }),
};

/** A job sends one task a call, so the first result is the task’s. */
function resultCodeOf({ results }: JsonObject): unknown {
  const result: unknown = Array.isArray(results) ? results[0] : undefined;
  return isJsonObject(result) ? result.resultCode : undefined;
}
