import type { ServiceCall } from '../messaging/service-call';
import type { Operations } from '../protocols/operation';
import {
  createEventBus,
  deleteEventBus,
  describeEventBus,
  listEventBuses,
} from './operations/event-buses';
import { putEvents } from './operations/put-events';
import { putRule } from './operations/put-rule';
import {
  deleteRule,
  describeRule,
  disableRule,
  enableRule,
  listRuleNamesByTarget,
  listRules,
} from './operations/rules';
import { listTargetsByRule, putTargets, removeTargets } from './operations/targets';
import { testEventPattern } from './operations/test-event-pattern';

/** What EventBridge can be asked, by the names of its API. */
export const eventsOperations: Operations<ServiceCall> = {
  CreateEventBus: createEventBus,
  DeleteEventBus: deleteEventBus,
  DeleteRule: deleteRule,
  DescribeEventBus: describeEventBus,
  DescribeRule: describeRule,
  DisableRule: disableRule,
  EnableRule: enableRule,
  ListEventBuses: listEventBuses,
  ListRuleNamesByTarget: listRuleNamesByTarget,
  ListRules: listRules,
  ListTargetsByRule: listTargetsByRule,
  PutEvents: putEvents,
  PutRule: putRule,
  PutTargets: putTargets,
  RemoveTargets: removeTargets,
  TestEventPattern: testEventPattern,
};
