import type { z } from 'zod';

/** What is wrong with a message, in one sentence for a person: the first three faults and where they are. */
export function faultOf(error: z.ZodError): string {
  const faults = error.issues
    .slice(0, 3)
    .map(({ path, message }) =>
      path.length > 0 ? `${path.map(String).join('.')}: ${message}` : message,
    );
  const more = error.issues.length - faults.length;
  return faults.join('; ') + (more > 0 ? `; and ${more} more` : '');
}
