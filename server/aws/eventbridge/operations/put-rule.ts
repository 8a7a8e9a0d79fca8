import { z } from 'zod';
import { ruleArnOf } from '../../messaging/put-event';
import { readPattern } from '../../patterns/event-pattern';
import { eventsErrors } from '../errors';
import { busAt, busInput, operation } from '../operation';

const longestPattern = 4_096;

/** Makes a rule or replaces its settings; its targets stay. */
export const putRule = operation(
  z.object({
    Name: z.string(),
    EventPattern: z.string().optional(),
    ScheduleExpression: z.string().optional(),
    State: z.string().default('ENABLED'),
    Description: z.string().max(512).optional(),
    RoleArn: z.string().max(1_600).optional(),
    Tags: z.array(z.object({ Key: z.string(), Value: z.string() })).default([]),
    ...busInput,
  }),
  async (input, call) => {
    const { Name, EventPattern, ScheduleExpression, State, Description, RoleArn } = input;
    const { state, region } = call;
    const bus = busAt(call, input.EventBusName);
    if (!/^[.\w-]{1,64}$/.test(Name)) {
      throw eventsErrors.constraint(
        Name,
        'name',
        'Member must satisfy regular expression pattern: [\\.\\-_A-Za-z0-9]+',
      );
    }
    if (!states.includes(State)) {
      throw eventsErrors.constraint(
        State,
        'state',
        `Member must satisfy enum value set: [${states.join(', ')}]`,
      );
    }
    if (ScheduleExpression !== undefined) {
      // AWS has them; here nothing would run them, and a rule that never fires would be a lie.
      throw eventsErrors.validation(
        'Lambdarium runs rules with an EventPattern. For a schedule use the event source “EventBridge schedule” of the workbench.',
      );
    }
    if (!EventPattern) {
      throw eventsErrors.validation(
        'Parameter(s) EventPattern or ScheduleExpression must be specified.',
      );
    }
    const read = EventPattern.length > longestPattern ? null : readPattern(EventPattern);
    if (!read?.ok) {
      throw eventsErrors.invalidPattern(read?.reason ?? `longer than ${longestPattern} characters`);
    }
    const known = bus.rules.get(Name);
    if (!known && bus.rules.size >= state.limits.rulesPerBus) {
      throw eventsErrors.limitExceeded(
        'The requested resource exceeds the maximum number allowed.',
      );
    }
    bus.rules.set(Name, {
      name: Name,
      region,
      description: Description ?? null,
      roleArn: RoleArn ?? null,
      enabled: State !== 'DISABLED',
      patternText: EventPattern,
      pattern: read.pattern,
      targets: known?.targets ?? new Map(),
      tags: known?.tags ?? new Map(input.Tags.map(({ Key, Value }) => [Key, Value])),
    });
    // From now on Lambda may send records there; should it be one target too many, then only PutEvents does.
    await call.addTarget({ kind: 'eventbridge', name: bus.name });
    return { RuleArn: ruleArnOf(state, bus, { name: Name, region }) };
  },
);

const states = ['ENABLED', 'DISABLED', 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS'];
