import { type Repaired, repairLink } from '#model/repair-link';
import { composeStore } from '../compose/compose-store';
import { shareWords as words } from '../words/share';
import { repairStore } from './repair-store';

/** Says what is wrong with the address, and offers the nearest scenario that can be opened. */
export async function offerRepair(hash: string, message: string): Promise<void> {
  if (hash.length <= 1) {
    repairStore.setState({
      offer: { title: words.brokenAddress, faults: [message], changes: [], scenario: null },
    });
    return;
  }
  offer(words.brokenLink, await repairLink(hash), message);
}

/** The same for a file that was opened. */
export function offerFileRepair(name: string, repaired: Repaired): void {
  offer(words.brokenFile(name), repaired, words.nothingLeft);
  const message = repaired.faults.join(' ');
  composeStore.setState({ origin: { kind: 'brokenLink', message } });
}

function offer(title: string, repaired: Repaired, otherwise: string): void {
  const { faults, changes, scenario, lost } = repaired;
  repairStore.setState({
    offer: {
      title,
      faults: faults.length > 0 ? faults : [otherwise],
      changes: lost ? [] : changes,
      scenario: lost ? null : scenario,
    },
  });
}
