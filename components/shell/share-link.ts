import { tell } from './ui-store';

/** Copies the link to the composed scenario and says what came of it. */
export async function shareLink(): Promise<void> {
  const { copyLink } = await import('../share/copy-link');
  tell(await copyLink());
}
