import { composeStore } from '../compose/compose-store';
import { copyText } from '../shell/copy-button';

/** What came of copying the link, as a sentence. */
export async function copyLink(): Promise<string> {
  const { hashOf } = await import('./keep-hash');
  const hash = await hashOf(composeStore.getState().draft);
  if (hash === null) {
    return 'The event payload is too long for a link. Shorten it, or use the source’s own.';
  }
  return (await copyText(`${location.origin}/${hash}`))
    ? 'Link copied. It opens this scenario in a private room and runs nothing by itself.'
    : 'The browser did not let the link be copied. It is in the address bar.';
}
