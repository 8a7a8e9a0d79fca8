import type { Act } from './command';
import { inspectPayload } from './payload';
import type { Request } from './records';

/**
 * Makes what an act asks of Lambda with this payload. It remembers the one before: a load of thousands of calls often
 * sends the very same act, which one request then serves, or at least the same payload, which is inspected once.
 */
export function createRequestMaker(): (act: Act, payload: string) => Request {
  let latest: Request | null = null;
  return (act, payload) => {
    if (latest !== null && latest.call === act && latest.payload === payload) return latest;
    latest = {
      call: act,
      asynchronous: act.invocationType === 'Event',
      payload,
      facts: latest?.payload === payload ? latest.facts : inspectPayload(payload),
      chain: null,
    };
    return latest;
  };
}
