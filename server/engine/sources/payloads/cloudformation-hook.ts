import { arnOf } from '../arn';
import type { EventContext, SamplePayload } from '../source';
import { uuidFrom } from '../uuid';

type InvocationPoint = 'CREATE_PRE_PROVISION' | 'UPDATE_PRE_PROVISION' | 'DELETE_PRE_PROVISION';

const bucket = { BucketName: 'photos-in', VersioningConfiguration: { Status: 'Enabled' } };

/** One resource before CloudFormation touches it. */
export const resourceHookEvent = (context: EventContext, point: InvocationPoint) => ({
  awsAccountId: context.accountId,
  stackId: arnOf(context, 'cloudformation', `stack/photos/${uuidFrom(context.hex('stack', 32))}`),
  changeSetId: arnOf(
    context,
    'cloudformation',
    `changeSet/more-photos/${uuidFrom(context.hex('change set', 32))}`,
  ),
  hookTypeName: 'Example::Buckets::AreVersioned',
  hookTypeVersion: '00000001',
  hookModel: { LambdaFunction: arnOf(context, 'lambda', `function:${context.functionName}`) },
  actionInvocationPoint: point,
  requestData: {
    targetName: 'AWS::S3::Bucket',
    targetType: 'AWS::S3::Bucket',
    targetLogicalId: 'Photos',
    targetModel: {
      resourceProperties: bucket,
      previousResourceProperties:
        point === 'UPDATE_PRE_PROVISION' ? { BucketName: 'photos-in' } : null,
    },
  },
  requestContext: { invocation: 1, callbackContext: null },
});

const passed = { hookStatus: 'SUCCESS', message: 'The bucket is versioned' };

const sample = (name: string, point: InvocationPoint): SamplePayload => ({
  name,
  event: (context) => resourceHookEvent(context, point),
  healthyResult: () => passed,
});

export const cloudFormationHookPayloads: readonly SamplePayload[] = [
  sample('Resource to be created', 'CREATE_PRE_PROVISION'),
  sample('Resource to be updated', 'UPDATE_PRE_PROVISION'),
  sample('Resource to be deleted', 'DELETE_PRE_PROVISION'),
];
