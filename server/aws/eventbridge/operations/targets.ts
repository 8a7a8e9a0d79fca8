import { z } from 'zod';
import { functionOf, parseArn, queueNameOf, topicNameOf } from '../../messaging/arn';
import type { RuleTarget } from '../../messaging/bus';
import { isInputPath } from '../../messaging/target-input';
import { pageOf } from '../../protocols/page';
import { eventsErrors } from '../errors';
import { busAt, busInput, invalidToken, operation, pageInput, ruleAt } from '../operation';

const longestInput = 8_192;

const targetInput = z.object({
  Id: z.string(),
  Arn: z.string().max(1_600),
  RoleArn: z.string().max(1_600).optional(),
  Input: z.string().max(longestInput).optional(),
  InputPath: z.string().optional(),
  InputTransformer: z
    .object({
      InputPathsMap: z.record(z.string(), z.string()).optional(),
      InputTemplate: z.string().max(longestInput),
    })
    .optional(),
  SqsParameters: z.object({ MessageGroupId: z.string().optional() }).optional(),
  DeadLetterConfig: z.object({ Arn: z.string().optional() }).optional(),
  RetryPolicy: z
    .object({
      MaximumRetryAttempts: z.int().min(0).max(185).optional(),
      MaximumEventAgeInSeconds: z.int().min(60).max(86_400).optional(),
    })
    .optional(),
});

/** Adds targets to a rule, or replaces those with the same ids. */
export const putTargets = operation(
  z.object({ Rule: z.string(), Targets: z.array(targetInput).min(1), ...busInput }),
  ({ Rule, Targets, EventBusName }, call) => {
    const { targets } = ruleAt(busAt(call, EventBusName), Rule);
    const { limits, room } = call.state;
    for (const target of Targets) check(target, room.account.id);
    const after = new Set([...targets.keys(), ...Targets.map(({ Id }) => Id)]).size;
    if (after > limits.targetsPerRule) {
      throw eventsErrors.limitExceeded(
        'The requested resource exceeds the maximum number allowed.',
      );
    }
    for (const target of Targets) targets.set(target.Id, target);
    return { FailedEntryCount: 0, FailedEntries: [] };
  },
);

/** Takes targets away from a rule. */
export const removeTargets = operation(
  z.object({ Rule: z.string(), Ids: z.array(z.string()).min(1), ...busInput }),
  ({ Rule, Ids, EventBusName }, call) => {
    const { targets } = ruleAt(busAt(call, EventBusName), Rule);
    const missing = Ids.filter((id) => !targets.delete(id));
    const FailedEntries = missing.map((TargetId) => ({
      TargetId,
      ErrorCode: 'ResourceNotFoundException',
      ErrorMessage: `Rule ${Rule} does not have a target with the Id ${TargetId}.`,
    }));
    return { FailedEntryCount: missing.length, FailedEntries };
  },
);

/** The targets of a rule. */
export const listTargetsByRule = operation(
  z.object({ Rule: z.string(), ...busInput, ...pageInput }),
  ({ Rule, EventBusName, NextToken, Limit }, call) => {
    const { targets } = ruleAt(busAt(call, EventBusName), Rule);
    const { items, next } = pageOf([...targets.keys()].sort(), NextToken, Limit, invalidToken);
    return { Targets: items.map((id) => targets.get(id)), NextToken: next };
  },
);

function check(target: RuleTarget, accountId: string): void {
  const { Id, Arn, Input, InputPath, InputTransformer, DeadLetterConfig } = target;
  if (!/^[.\w-]{1,64}$/.test(Id)) {
    throw eventsErrors.constraint(
      Id,
      'targets.1.member.id',
      'Member must satisfy regular expression pattern: [\\.\\-_A-Za-z0-9]+',
    );
  }
  if (!isDelivered(Arn, accountId)) {
    throw eventsErrors.validation(
      `Parameter ${Arn.slice(0, 300)} is not valid. Reason: Lambdarium delivers to functions, queues, topics and event buses of this account.`,
    );
  }
  const inputs = [Input, InputPath, InputTransformer].filter((one) => one !== undefined);
  if (inputs.length > 1) {
    throw eventsErrors.validation(
      `Only one of Input, InputPath, or InputTransformer must be provided for target ${Id}.`,
    );
  }
  if (Input !== undefined && !isJson(Input)) {
    throw eventsErrors.validation(`JSON syntax error in input for target ${Id}`);
  }
  const paths = [InputPath ?? '$', ...Object.values(InputTransformer?.InputPathsMap ?? {})];
  if (!paths.every(isInputPath)) {
    throw eventsErrors.validation(`Invalid JSONPath for target ${Id}.`);
  }
  const queue = DeadLetterConfig?.Arn;
  if (queue !== undefined && queueNameOf(queue, accountId) === null) {
    throw eventsErrors.validation(`Invalid dead letter queue ARN for target ${Id}.`);
  }
}

const isDelivered = (arn: string, accountId: string): boolean =>
  queueNameOf(arn, accountId) !== null ||
  topicNameOf(arn, accountId) !== null ||
  functionOf(arn, accountId) !== null ||
  /^event-bus\/./.test(parseArn(arn)?.resource ?? '');

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
