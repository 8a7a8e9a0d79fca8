import { z } from 'zod';

/** The simulated AWS account. */
export const accountSchema = z.strictObject({
  id: z.string().regex(/^\d{12}$/, 'must be twelve digits'),
  region: z
    .string()
    .regex(/^[a-z]{2}(-[a-z]{2,9})+-\d$/, 'must be an AWS Region, for example us-east-1'),
  concurrency: z.int().min(0).max(1_000_000),
});
