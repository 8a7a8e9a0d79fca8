import { z } from 'zod';
import type { Bus, BusRule } from '../../messaging/bus';
import { ruleArnOf } from '../../messaging/put-event';
import type { ServiceCall } from '../../messaging/service-call';
import { pageOf } from '../../protocols/page';
import { eventsErrors } from '../errors';
import { busAt, busInput, invalidToken, operation, pageInput, ruleAt } from '../operation';

const ruleInput = z.object({ Name: z.string(), ...busInput });

/** Everything about a rule but its targets. */
export const describeRule = operation(ruleInput, ({ Name, EventBusName }, call) => {
  const bus = busAt(call, EventBusName);
  return { ...describe(call, bus, ruleAt(bus, Name)), CreatedBy: call.state.room.account.id };
});

/** The rules of a bus whose names begin with a prefix. */
export const listRules = operation(
  z.object({ NamePrefix: z.string().default(''), ...busInput, ...pageInput }),
  ({ NamePrefix, EventBusName, NextToken, Limit }, call) => {
    const bus = busAt(call, EventBusName);
    const names = [...bus.rules.keys()].filter((name) => name.startsWith(NamePrefix)).sort();
    const { items, next } = pageOf(names, NextToken, Limit, invalidToken);
    return {
      Rules: items.map((name) => describe(call, bus, ruleAt(bus, name))),
      NextToken: next,
    };
  },
);

/** The names of rules that send to a target. */
export const listRuleNamesByTarget = operation(
  z.object({ TargetArn: z.string(), ...busInput, ...pageInput }),
  ({ TargetArn, EventBusName, NextToken, Limit }, call) => {
    const names = [...busAt(call, EventBusName).rules.values()]
      .filter(({ targets }) => [...targets.values()].some(({ Arn }) => Arn === TargetArn))
      .map(({ name }) => name);
    const { items, next } = pageOf(names.sort(), NextToken, Limit, invalidToken);
    return { RuleNames: items, NextToken: next };
  },
);

/** Deletes a rule that has no targets any more; that it is gone already is no error. */
export const deleteRule = operation(ruleInput, ({ Name, EventBusName }, call) => {
  const { rules } = busAt(call, EventBusName);
  if ((rules.get(Name)?.targets.size ?? 0) > 0) {
    throw eventsErrors.validation("Rule can't be deleted since it has targets.");
  }
  rules.delete(Name);
  return null;
});

const switching = (enabled: boolean) =>
  operation(ruleInput, ({ Name, EventBusName }, call) => {
    ruleAt(busAt(call, EventBusName), Name).enabled = enabled;
    return null;
  });

/** Lets a rule match events again. */
export const enableRule = switching(true);

/** Lets it match none for now. */
export const disableRule = switching(false);

function describe({ state }: ServiceCall, bus: Bus, rule: BusRule): object {
  return {
    Name: rule.name,
    Arn: ruleArnOf(state, bus, rule),
    EventPattern: rule.patternText,
    State: rule.enabled ? 'ENABLED' : 'DISABLED',
    Description: rule.description ?? undefined,
    RoleArn: rule.roleArn ?? undefined,
    EventBusName: bus.name,
  };
}
