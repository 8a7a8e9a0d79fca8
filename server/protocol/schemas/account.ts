import { z } from 'zod';
import { regionForm } from '#engine';

/** The simulated AWS account. */
export const accountSchema = z.strictObject({
  id: z.string().regex(/^\d{12}$/, 'must be twelve digits'),
  region: z.string().regex(regionForm, 'must be an AWS Region, for example us-east-1'),
  concurrency: z.int().min(0).max(1_000_000),
});
