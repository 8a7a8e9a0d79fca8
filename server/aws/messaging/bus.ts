import type { EventPattern } from '../patterns/event-pattern';

export interface Bus {
  readonly name: string;
  readonly createdAt: number;
  readonly description: string | null;
  readonly rules: Map<string, BusRule>;
  readonly tags: Map<string, string>;
}

export interface BusRule {
  readonly name: string;
  /** The Region it was made in: its ARN in dead letters is rendered in it. */
  readonly region: string;
  description: string | null;
  roleArn: string | null;
  enabled: boolean;
  patternText: string;
  pattern: EventPattern;
  readonly targets: Map<string, RuleTarget>;
  readonly tags: Map<string, string>;
}

/** Where a rule sends an event, and what it makes of it on the way. */
export interface RuleTarget {
  readonly Id: string;
  readonly Arn: string;
  readonly RoleArn?: string | undefined;
  readonly Input?: string | undefined;
  readonly InputPath?: string | undefined;
  readonly InputTransformer?:
    | {
        readonly InputPathsMap?: Readonly<Record<string, string>> | undefined;
        readonly InputTemplate: string;
      }
    | undefined;
  readonly SqsParameters?: { readonly MessageGroupId?: string | undefined } | undefined;
  readonly DeadLetterConfig?: { readonly Arn?: string | undefined } | undefined;
  readonly RetryPolicy?:
    | {
        readonly MaximumRetryAttempts?: number | undefined;
        readonly MaximumEventAgeInSeconds?: number | undefined;
      }
    | undefined;
}
