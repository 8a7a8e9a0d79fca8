import type { ActionId } from '../keyboard/shortcuts';
import { loadWithRun } from '../live/run-model';
import { shellWords } from '../words/shell-base';
import { loadAhead } from './load-ahead';
import { tell } from './ui-store';

let actions: typeof import('./perform-action') | null = null;

async function load(): Promise<void> {
  actions ??= await import('./perform-action');
}

loadAhead(load);
// There with the first run: what a key marks is the moment at which it is pressed.
loadWithRun(load);

/** Does what a key asks for, at once where its code has come; the first page does not wait for it. */
export function perform(action: ActionId): void {
  if (actions) actions.performAction(action);
  else {
    void load().then(
      () => actions?.performAction(action),
      () => tell(shellWords.notLoaded),
    );
  }
}
