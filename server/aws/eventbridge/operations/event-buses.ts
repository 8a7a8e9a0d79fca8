import { z } from 'zod';
import type { Bus } from '../../messaging/bus';
import { hostBus } from '../../messaging/host-bus';
import type { ServiceCall } from '../../messaging/service-call';
import { pageOf } from '../../protocols/page';
import { eventsErrors } from '../errors';
import { busArn, busAt, busNameOf, invalidToken, operation, pageInput } from '../operation';

/** Makes an event bus. */
export const createEventBus = operation(
  z.object({ Name: z.string(), Description: z.string().max(512).optional() }),
  async ({ Name, Description }, call) => {
    const { state, now } = call;
    if (!/^[/.\w-]{1,256}$/.test(Name)) {
      throw eventsErrors.constraint(
        Name,
        'name',
        'Member must satisfy regular expression pattern: [/\\.\\-_A-Za-z0-9]+',
      );
    }
    if (state.buses.has(Name))
      throw eventsErrors.alreadyExists(`Event bus ${Name} already exists.`);
    const bus = hostBus(state, Name, now, Description ?? null);
    if (!bus || (await call.addTarget({ kind: 'eventbridge', name: Name })) !== null) {
      state.buses.delete(Name);
      throw eventsErrors.limitExceeded(
        'The requested resource exceeds the maximum number allowed.',
      );
    }
    return { EventBusArn: busArn(call, Name), Description };
  },
);

/** Deletes an event bus without rules; that it is gone already is no error. */
export const deleteEventBus = operation(z.object({ Name: z.string() }), async ({ Name }, call) => {
  const name = busNameOf(Name);
  if (name === 'default') throw eventsErrors.validation('Cannot delete event bus default.');
  const bus = call.state.buses.get(name);
  if (!bus) return null;
  if (bus.rules.size > 0) {
    throw eventsErrors.validation(`Event bus ${name} can't be deleted since it has rules.`);
  }
  call.state.buses.delete(name);
  await call.removeTarget({ kind: 'eventbridge', name });
  return null;
});

/** The event buses whose names begin with a prefix. */
export const listEventBuses = operation(
  z.object({ NamePrefix: z.string().default(''), ...pageInput }),
  ({ NamePrefix, NextToken, Limit }, call) => {
    const names = [...call.state.buses.keys()].filter((name) => name.startsWith(NamePrefix));
    const { items, next } = pageOf(names.sort(), NextToken, Limit, invalidToken);
    return { EventBuses: items.map((name) => describe(call, busAt(call, name))), NextToken: next };
  },
);

/** Everything about an event bus but its rules. */
export const describeEventBus = operation(
  z.object({ Name: z.string().default('default') }),
  ({ Name }, call) => describe(call, busAt(call, Name)),
);

const describe = (call: ServiceCall, { name, description, createdAt }: Bus): object => ({
  Name: name,
  Arn: busArn(call, name),
  Description: description ?? undefined,
  CreationTime: createdAt / 1_000,
  LastModifiedTime: createdAt / 1_000,
});
