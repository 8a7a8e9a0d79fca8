import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { computeExplanations, type Explanation } from './explanation';

/** Where the build leaves what it has worked out, below the folder of the product. */
export const explanationsFile = join('dist', 'server', 'explanations.json');

let known: readonly Explanation[] | null = null;

/** All explanations: as the build of these very sources worked them out, else worked out once. */
export function explanations(): readonly Explanation[] {
  known ??= builtExplanations() ?? computeExplanations();
  return known;
}

function builtExplanations(): readonly Explanation[] | null {
  // In development the build may be of other sources.
  if (process.env.NODE_ENV !== 'production') return null;
  const file = join(process.cwd(), explanationsFile);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
