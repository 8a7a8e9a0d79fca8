import { guide, type Rule } from '../rule';

const docs = 'https://docs.aws.amazon.com';
const s3Guide = `${docs}/AmazonS3/latest/userguide`;

/** Stores of objects, files and secrets that ask a function. */
export const storageRules = {
  'source.s3-object-lambda': {
    sentence:
      'S3 Object Lambda invokes synchronously for a GET, HEAD or LIST through its access point; nobody repeats the call. It is closed to new customers since 7 November 2025.',
    kind: 'documented',
    source: 'S3 user guide, writing functions for Object Lambda access points',
    page: `${s3Guide}/olap-writing-lambda.html`,
  },
  's3-object-lambda.limit': {
    sentence: 'S3 Object Lambda gives 60 s for the whole response to its client.',
    kind: 'documented',
    source: 'S3 user guide, best practices for Object Lambda',
    page: `${s3Guide}/olap-best-practices.html`,
  },
  's3-object-lambda.answer': {
    sentence:
      'S3 sends its client what the function wrote with WriteGetObjectResponse, or returned for HEAD and LIST; a function that fails becomes an S3 error, whose form we could not confirm.',
    kind: 'unverified',
    source: 'S3 user guide for the response; the form of the error from no source',
    page: `${s3Guide}/olap-writing-lambda.html`,
  },
  'source.s3-batch': {
    sentence: 'S3 Batch Operations invokes synchronously, one call for each task of the job.',
    kind: 'documented',
    source: 'Lambda developer guide, S3 Batch Operations',
    page: guide('services-s3-batch'),
  },
  's3-batch.result-code': {
    sentence:
      'The function returns a result code for the task: Succeeded; TemporaryFailure, which S3 repeats before the job ends; or PermanentFailure, which is final.',
    kind: 'documented',
    source: 'S3 user guide, Invoke AWS Lambda function',
    page: `${s3Guide}/batch-ops-invoke-lambda.html`,
  },
  's3-batch.failure': {
    sentence:
      'A task whose function fails or is refused is a failed task in the job’s completion report; whether S3 repeats it first is not confirmed.',
    kind: 'unverified',
    source: 'S3 user guide for the report; the repeats from no source',
    page: null,
  },
  'source.transfer-identity': {
    sentence:
      'A Transfer Family server with a Lambda identity provider invokes it synchronously at each login; nobody repeats the call.',
    kind: 'documented',
    source: 'Transfer Family user guide, custom identity provider with Lambda',
    page: `${docs}/transfer/latest/userguide/custom-lambda-idp.html`,
  },
  'transfer-identity.answer': {
    sentence:
      'A user is logged in if and only if the function returns a role that is not blank; everything else refuses the login.',
    kind: 'documented',
    source: 'Transfer Family user guide, custom identity provider with Lambda',
    page: `${docs}/transfer/latest/userguide/custom-lambda-idp.html`,
  },
  'source.transfer-workflow': {
    sentence:
      'A custom step of a managed workflow waits until the function calls SendWorkflowStepState, or until the step’s own time-out. That Transfer Family invokes it asynchronously is not confirmed: its guide also says that a step fails with its function.',
    kind: 'unverified',
    source: 'Transfer Family user guide, custom steps; the invocation type from no source',
    page: `${docs}/transfer/latest/userguide/custom-step-details.html`,
  },
  'source.secrets-manager': {
    sentence:
      'Secrets Manager invokes the rotation function synchronously, once for each of the steps createSecret, setSecret, testSecret and finishSecret. RotateSecret itself returns at once.',
    kind: 'documented',
    source: 'Secrets Manager user guide, rotation by Lambda function',
    page: `${docs}/secretsmanager/latest/userguide/rotate-secrets_lambda.html`,
  },
  'secrets-manager.answer': {
    sentence:
      'What a rotation function returns is ignored; a step that fails ends the rotation, which CloudTrail records as RotationFailed.',
    kind: 'documented',
    source: 'Secrets Manager user guide, rotation by Lambda function',
    page: `${docs}/secretsmanager/latest/userguide/rotate-secrets_lambda.html`,
  },
} as const satisfies Record<string, Rule>;
