import { z } from 'zod';
import type { Bus, BusRule } from '../messaging/bus';
import { arnIn } from '../messaging/messaging-state';
import type { ServiceCall } from '../messaging/service-call';
import { operationsWith } from '../protocols/operation';
import { eventsErrors } from './errors';

/** Makes an operation of EventBridge. */
export const operation = operationsWith<ServiceCall>({
  missing: eventsErrors.missing,
  malformed: eventsErrors.malformed,
});

/** The bus of an input, by name or ARN; without one the default bus. */
export const busInput = { EventBusName: z.string().min(1).max(1_600).default('default') };

/** The name of a bus that is given by name or ARN. */
export const busNameOf = (text: string): string => text.replace(/^arn:[^/]*:event-bus\//, '');

/** The bus, or EventBridge's error. */
export function busAt({ state }: ServiceCall, text: string): Bus {
  const name = busNameOf(text);
  const bus = state.buses.get(name);
  if (!bus) throw eventsErrors.notFound(`Event bus ${name} does not exist.`);
  return bus;
}

/** A rule of the bus, or EventBridge's error. */
export function ruleAt(bus: Bus, name: string): BusRule {
  const rule = bus.rules.get(name);
  if (!rule) {
    throw eventsErrors.notFound(`Rule ${name} does not exist on EventBus ${bus.name}.`);
  }
  return rule;
}

/** The ARN of a bus, in the Region the client signed for. */
export const busArn = ({ state, region }: ServiceCall, name: string): string =>
  arnIn(state, region, 'events', `event-bus/${name}`);

/** Members of an answer that is given page by page. */
export const pageInput = {
  NextToken: z.string().optional(),
  Limit: z.int().min(1).max(100).default(100),
};

export const invalidToken = () => eventsErrors.validation('The NextToken is not valid.');
