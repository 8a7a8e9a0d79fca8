import { base64OfHex } from '../base64';
import type { EventContext, SamplePayload } from '../source';
import { uuidFrom } from '../uuid';

/** A job that the function must report on; a token comes back with a job that it asked to be called again for. */
export const codePipelineEvent = (
  { accountId, functionName, hex }: EventContext,
  continuation: { readonly continuationToken?: string } = {},
) => ({
  'CodePipeline.job': {
    id: uuidFrom(hex('job', 32)),
    accountId,
    data: {
      actionConfiguration: {
        configuration: {
          FunctionName: functionName,
          UserParameters: JSON.stringify({ url: 'https://example.com/health' }),
        },
      },
      inputArtifacts: [
        {
          name: 'Build',
          revision: null,
          location: {
            type: 'S3' as const,
            s3Location: {
              bucketName: 'pipeline-artifacts',
              objectKey: `shop/Build/${hex('artifact', 7)}.zip`,
            },
          },
        },
      ],
      outputArtifacts: [],
      artifactCredentials: {
        accessKeyId: `ASIA${hex('key', 16).toUpperCase()}`,
        secretAccessKey: base64OfHex(hex('secret', 60)),
        sessionToken: base64OfHex(hex('session', 240)),
      },
      ...continuation,
    },
  },
});

/** The Invoke action of AWS CodePipeline. */
export const codePipelinePayloads: readonly SamplePayload[] = [
  {
    name: 'Job',
    event: (context) => codePipelineEvent(context),
    healthyResult: () => ({ reported: 'PutJobSuccessResult' }),
  },
  {
    name: 'Job, called again',
    event: (context) => codePipelineEvent(context, { continuationToken: '{"try":2}' }),
    healthyResult: () => ({ reported: 'PutJobSuccessResult' }),
  },
];
