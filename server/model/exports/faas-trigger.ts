import type { SourceId } from '#engine';

/** The value of `faas.trigger` for a source: https://opentelemetry.io/docs/specs/semconv/attributes-registry/faas/ */
export function triggerOf(source: SourceId): 'http' | 'pubsub' | 'timer' | 'datasource' | 'other' {
  if (/schedule/.test(source)) return 'timer';
  if (/^(sns|sqs|mq|kafka|eventbridge)/.test(source)) return 'pubsub';
  if (/^(s3|dynamodb|kinesis)/.test(source)) return 'datasource';
  return /^(apigw|alb|function-url|cloudfront)/.test(source) ? 'http' : 'other';
}
