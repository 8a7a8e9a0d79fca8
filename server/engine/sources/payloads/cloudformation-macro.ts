import { isJsonObject } from '../json-object';
import type { EventContext, SamplePayload } from '../source';
import { uuidFrom } from '../uuid';

const bucket = { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'photos-in' } };

const macroCall = ({ accountId, region, hex }: EventContext) => ({
  region,
  accountId,
  transformId: `${accountId}::AddTags`,
  requestId: uuidFrom(hex('macro request', 32)),
  templateParameterValues: { Stage: 'prod' },
});

/** A macro under Transform: the fragment is the whole template, and there are no parameters. */
export const templateMacroEvent = (context: EventContext) => ({
  ...macroCall(context),
  fragment: {
    AWSTemplateFormatVersion: '2010-09-09',
    Parameters: { Stage: { Type: 'String' } },
    Resources: { Photos: bucket },
  },
  params: {},
});

/** A macro under Fn::Transform: the fragment is what stands beside it. */
const intrinsicMacroEvent = (context: EventContext) => ({
  ...macroCall(context),
  fragment: bucket,
  params: { Owner: 'web' },
});

/** The request id must be that of the call; the status must be “success”. */
const giveBack = (event: unknown): unknown => {
  const call = isJsonObject(event) ? event : {};
  return {
    requestId: call.requestId ?? '',
    status: 'success',
    fragment: call.fragment ?? {},
  };
};

export const cloudFormationMacroPayloads: readonly SamplePayload[] = [
  { name: 'A whole template', event: templateMacroEvent, healthyResult: giveBack },
  { name: 'Fn::Transform in a template', event: intrinsicMacroEvent, healthyResult: giveBack },
];
