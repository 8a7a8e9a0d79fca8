import { z } from 'zod';
import { quotas } from '#engine';
import type { BusEvent } from '../../messaging/bus-event';
import { nextId } from '../../messaging/messaging-state';
import { putEvent } from '../../messaging/put-event';
import type { ServiceCall } from '../../messaging/service-call';
import { eventsErrors } from '../errors';
import { busNameOf, operation } from '../operation';

const entryInput = z.object({
  Time: z.number().optional(),
  Source: z.string().optional(),
  Resources: z.array(z.string()).default([]),
  DetailType: z.string().optional(),
  Detail: z.string().optional(),
  EventBusName: z.string().default('default'),
});

type Entry = z.output<typeof entryInput>;

const most = 10;

/** Sends up to ten events to buses, each for itself. */
export const putEvents = operation(
  z.object({ Entries: z.array(entryInput) }),
  ({ Entries }, call) => {
    if (Entries.length === 0 || Entries.length > most) {
      const bound =
        Entries.length === 0 ? 'greater than or equal to 1' : `less than or equal to ${most}`;
      throw eventsErrors.constraint('[]', 'entries', `Member must have length ${bound}`);
    }
    const bytes = Entries.reduce((sum, entry) => sum + bytesOf(entry), 0);
    if (bytes > quotas.eventBridgeEventBytes) {
      throw eventsErrors.validation(`Total size of the entries in the request is over the limit.`);
    }
    const results = Entries.map((entry) => accept(call, entry));
    const failed = results.filter((result) => 'ErrorCode' in result).length;
    return { FailedEntryCount: failed, Entries: results };
  },
);

function accept(call: ServiceCall, entry: Entry): object {
  const fault = faultOf(entry);
  if (fault !== null) return fault;
  const { state, region, now } = call;
  const id = nextId(state);
  // Unverified: an event for a bus that is not there is taken like any other, and nothing comes of it.
  const bus = state.buses.get(busNameOf(entry.EventBusName));
  if (bus) {
    const event: BusEvent = {
      version: '0',
      id,
      'detail-type': entry.DetailType ?? '',
      source: entry.Source ?? '',
      account: state.room.account.id,
      time: secondOf(entry.Time === undefined ? now : entry.Time * 1_000),
      region,
      resources: entry.Resources,
      detail: JSON.parse(entry.Detail ?? '{}') as object,
    };
    putEvent(state, bus, event, 0, now);
  }
  return { EventId: id };
}

const secondOf = (ms: number): string => `${new Date(Math.floor(ms)).toISOString().slice(0, 19)}Z`;

/** Latest moment that JavaScript can name. */
const latestSecond = 8_640_000_000_000;

function faultOf({ Source, DetailType, Detail, Time }: Entry): object | null {
  const missing = Object.entries({ Source, DetailType, Detail }).find(([, value]) => !value);
  if (missing) {
    const [name] = missing;
    return refused(
      'InvalidArgument',
      `Parameter ${name} is not valid. Reason: ${name} is a required argument.`,
    );
  }
  if (Source?.startsWith('aws.')) {
    return refused('NotAuthorizedForSourceException', 'Not authorized for the source.');
  }
  if (!isObject(Detail ?? '')) return refused('MalformedDetail', 'Detail is malformed.');
  if (Time !== undefined && Math.abs(Time) > latestSecond) {
    return refused('InvalidArgument', 'Parameter Time is not valid.');
  }
  return null;
}

const refused = (ErrorCode: string, ErrorMessage: string): object => ({ ErrorCode, ErrorMessage });

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/** As EventBridge counts: 14 bytes for a time, and the UTF-8 of everything else. */
const bytesOf = ({ Time, Source = '', DetailType = '', Detail = '', Resources }: Entry): number =>
  (Time === undefined ? 0 : 14) +
  [Source, DetailType, Detail, ...Resources].reduce(
    (sum, text) => sum + Buffer.byteLength(text),
    0,
  );
