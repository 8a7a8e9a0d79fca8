/** A place that events can go to: it must exist in the account to receive anything. */
export interface Target {
  readonly kind: TargetKind;
  /** Name of the SQS queue, SNS topic, function, event bus or bucket. */
  readonly name: string;
}

export type TargetKind = 'sqs' | 'sns' | 'lambda' | 'eventbridge' | 's3';

/** Where a dead letter can go: a standard SQS queue or SNS topic. */
export interface DeadLetterTarget extends Target {
  readonly kind: 'sqs' | 'sns';
}

/** Where a record of success can go. S3 takes records of failure only. */
export interface SuccessTarget extends Target {
  readonly kind: 'sqs' | 'sns' | 'lambda' | 'eventbridge';
}
