import { z } from 'zod';
import { matchesPattern, readPattern } from '../../patterns/event-pattern';
import { eventsErrors } from '../errors';
import { operation } from '../operation';

/** What an event must have, whatever the pattern asks. */
const eventInput = z.looseObject({
  id: z.string(),
  account: z.string(),
  source: z.string(),
  time: z.string(),
  region: z.string(),
  resources: z.array(z.string()),
  'detail-type': z.string(),
});

/** Says whether an event would match a pattern. */
export const testEventPattern = operation(
  z.object({ EventPattern: z.string().max(4_096), Event: z.string().max(1_048_576) }),
  ({ EventPattern, Event }) => {
    const read = readPattern(EventPattern);
    if (!read.ok) throw eventsErrors.invalidPattern(read.reason);
    return { Result: matchesPattern(read.pattern, eventOf(Event)) };
  },
);

function eventOf(text: string): object {
  try {
    const event = eventInput.safeParse(JSON.parse(text));
    if (event.success) return event.data;
    const [issue] = event.error.issues;
    throw eventsErrors.validation(
      `Parameter Event is not valid. Reason: ${String(issue?.path[0] ?? 'it')} is missing or not what it must be.`,
    );
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw eventsErrors.validation('Parameter Event is not valid. Reason: it is not JSON.');
  }
}
