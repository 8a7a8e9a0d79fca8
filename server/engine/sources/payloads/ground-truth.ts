import { arnOf, partitionOf } from '../arn';
import { isJsonObject } from '../json-object';
import type { EventContext, SamplePayload } from '../source';

const labelingJobArn = (context: EventContext): string =>
  arnOf(context, 'sagemaker', 'labeling-job/cats-or-dogs');

/** One line of the manifest: a file by its address, or a text itself. */
export const preAnnotationEvent = (
  context: EventContext,
  dataObject: { readonly 'source-ref': string } | { readonly source: string },
) => ({
  version: '2018-10-16',
  labelingJobArn: labelingJobArn(context),
  dataObject,
});

/** Where the labels of several people lie. */
const postAnnotationEvent = (context: EventContext) => ({
  version: '2018-10-16',
  labelingJobArn: labelingJobArn(context),
  labelCategories: ['cat', 'dog'],
  labelAttributeName: 'animal',
  roleArn: `arn:${partitionOf(context.region)}:iam::${context.accountId}:role/labeling`,
  payload: { s3Uri: `s3://labels/consolidation/${context.hex('consolidation', 32)}.json` },
});

const prepare = (event: unknown): unknown => ({
  taskInput: { dataObject: isJsonObject(event) ? (event.dataObject ?? {}) : {} },
  isHumanAnnotationRequired: true,
});

export const groundTruthPrePayloads: readonly SamplePayload[] = [
  {
    name: 'A file',
    event: (context) => preAnnotationEvent(context, { 'source-ref': 's3://photos-in/raw/cat.png' }),
    healthyResult: prepare,
  },
  {
    name: 'A text',
    event: (context) => preAnnotationEvent(context, { source: 'Where is my order?' }),
    healthyResult: prepare,
  },
];

export const groundTruthPostPayloads: readonly SamplePayload[] = [
  {
    name: 'Labels of a batch',
    event: postAnnotationEvent,
    healthyResult: () => [
      {
        datasetObjectId: '0',
        consolidatedAnnotation: { content: { animal: { label: 'cat', workers: 3 } } },
      },
    ],
  },
];
