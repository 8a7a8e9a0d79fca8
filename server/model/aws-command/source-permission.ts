import type { Account, SourceId } from '#engine';
import { partitionOf } from '#engine/sources/arn';

export interface SourcePermission {
  readonly principal: string;
  readonly sourceArn: string;
}

/** Which service may call for a source, and for which of its resources; null: the source needs no such permission. */
export function permissionOf(source: SourceId, { id, region }: Account): SourcePermission | null {
  const partition = partitionOf(region);
  const arn = (service: string, rest: string) =>
    `arn:${partition}:${service}:${region}:${id}:${rest}`;
  switch (source) {
    case 's3':
      return { principal: 's3.amazonaws.com', sourceArn: `arn:${partition}:s3:::photos-in` };
    case 'sns':
      return { principal: 'sns.amazonaws.com', sourceArn: arn('sns', 'orders') };
    case 'eventbridge-rule':
    case 'eventbridge-schedule':
      return { principal: 'events.amazonaws.com', sourceArn: arn('events', `rule/${source}`) };
    case 'apigw-rest':
    case 'apigw-http':
      return {
        principal: 'apigateway.amazonaws.com',
        sourceArn: arn('execute-api', '0123456789/*'),
      };
    case 'alb':
      return {
        principal: 'elasticloadbalancing.amazonaws.com',
        sourceArn: arn('elasticloadbalancing', 'targetgroup/my-targets/0123456789abcdef'),
      };
    case 'ses':
      return {
        principal: 'ses.amazonaws.com',
        sourceArn: arn('ses', 'receipt-rule-set/my-rules:receipt-rule/my-rule'),
      };
    default:
      return source.startsWith('cognito-')
        ? {
            principal: 'cognito-idp.amazonaws.com',
            sourceArn: arn('cognito-idp', `userpool/${region}_EXAMPLE00`),
          }
        : null;
  }
}
