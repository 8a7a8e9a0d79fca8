import { shareWords as words } from '../words/share';

/** Shows over the page that what is held can be dropped. Returns what takes it away. */
export function showDropSign(): () => void {
  const sign = document.createElement('p');
  sign.textContent = words.dropHere;
  sign.className = 'drop-sign';
  sign.dataset.testid = 'drop-sign';
  // A dialogue lies over everything that is not in it.
  (document.querySelector('dialog[open]') ?? document.body).append(sign);
  return () => sign.remove();
}
