/** What went wrong in the fixtures, and what to do about it. */
export class LambdariumError extends Error {
  override readonly name = 'LambdariumError';
}
