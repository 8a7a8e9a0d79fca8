import type { MessageAttribute } from '#queues';
import { matchesPattern } from '../patterns/event-pattern';
import { functionOf, parseArn, queueNameOf, topicNameOf } from './arn';
import type { Bus, BusRule, RuleTarget } from './bus';
import type { BusEvent } from './bus-event';
import { deliverToQueue } from './enqueue';
import { invokeLater } from './follow-up';
import { arnIn, type MessagingState, nextId } from './messaging-state';
import { publish } from './publish';
import { targetInput } from './target-input';

/** Sends an event to the targets of every rule of the bus that it matches. */
export function putEvent(
  state: MessagingState,
  bus: Bus,
  event: BusEvent,
  hops: number,
  now: number,
): void {
  for (const rule of bus.rules.values()) {
    if (!rule.enabled || !matchesPattern(rule.pattern, event)) continue;
    const ruleArn = ruleArnOf(state, bus, rule);
    for (const target of rule.targets.values()) {
      const input = targetInput(target, event, ruleArn);
      const sent = toTarget(state, { target, input, event, ruleArn, hops, now });
      if (!sent) toDeadLetterQueue(state, { target, input, event, ruleArn, hops, now });
    }
  }
}

/** The ARN of a rule: on the default bus its name alone. */
export const ruleArnOf = (
  state: MessagingState,
  bus: Pick<Bus, 'name'>,
  { name, region }: Pick<BusRule, 'name' | 'region'>,
): string =>
  arnIn(state, region, 'events', `rule/${bus.name === 'default' ? name : `${bus.name}/${name}`}`);

interface TargetCall {
  readonly target: RuleTarget;
  readonly input: string;
  readonly event: BusEvent;
  readonly ruleArn: string;
  readonly hops: number;
  readonly now: number;
}

/** False if the target is not there or does not take the event. */
function toTarget(state: MessagingState, call: TargetCall): boolean {
  const { target, input, ruleArn, hops, now } = call;
  const account = state.room.account.id;
  const queue = queueNameOf(target.Arn, account);
  if (queue !== null) {
    const groupId = target.SqsParameters?.MessageGroupId ?? null;
    const deduplicationId = groupId === null ? null : nextId(state);
    return deliverToQueue(state, queue, { body: input, groupId, deduplicationId }, now);
  }
  const fn = functionOf(target.Arn, account);
  if (fn !== null) {
    return invokeLater(state, {
      source: 'eventbridge-rule',
      functionName: fn.name,
      qualifier: fn.qualifier,
      payload: input,
      deadLetterQueue: deadLetterQueueOf(state, target),
      origin: { hops, rule: { ruleArn, targetArn: target.Arn } },
    });
  }
  const topic = topicNameOf(target.Arn, account);
  if (topic !== null) return toTopic(state, topic, call);
  return toBus(state, call);
}

function toTopic(
  state: MessagingState,
  topic: string,
  { target, input, hops, now }: TargetCall,
): boolean {
  if (!state.topics.has(topic)) return false;
  const message = {
    id: nextId(state),
    topic,
    topicArn: target.Arn,
    subject: null,
    body: input,
    bodies: {},
    attributes: {},
    groupId: null,
    deduplicationId: null,
    sequenceNumber: null,
    hops,
  };
  publish(state, message, now);
  return true;
}

/** Buses of one account may hand on in a circle, which a bound of ours ends. */
function toBus(state: MessagingState, { target, event, hops, now }: TargetCall): boolean {
  const arn = parseArn(target.Arn);
  if (arn?.service !== 'events' || hops >= state.limits.relayedInvocations) return false;
  const bus = state.buses.get(arn.resource.replace(/^event-bus\//, ''));
  if (!bus) return false;
  putEvent(state, bus, event, hops + 1, now);
  return true;
}

/** Which ERROR_CODE belongs to a target that is not there is documented; its message is in our words. */
function toDeadLetterQueue(
  state: MessagingState,
  { target, event, ruleArn, now }: TargetCall,
): void {
  const queue = deadLetterQueueOf(state, target);
  if (queue === null) return;
  const text = (value: string): MessageAttribute => ({ dataType: 'String', value });
  const attributes = {
    RULE_ARN: text(ruleArn),
    TARGET_ARN: text(target.Arn),
    ERROR_CODE: text('NO_RESOURCE'),
    ERROR_MESSAGE: text('The target does not exist, or does not take the event.'),
    RETRY_ATTEMPTS: text('0'),
  };
  deliverToQueue(state, queue, { body: JSON.stringify(event), attributes }, now);
}

const deadLetterQueueOf = (
  state: MessagingState,
  { DeadLetterConfig }: RuleTarget,
): string | null =>
  DeadLetterConfig?.Arn === undefined
    ? null
    : queueNameOf(DeadLetterConfig.Arn, state.room.account.id);
