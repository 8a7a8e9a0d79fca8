import type { Scenario } from '#engine';
import { firstVisitScenario } from '#model';
import { type Repaired, repairFile } from '#model/repair-link';
import { withDefaults } from '#model/scenario-defaults';
import { closeLayer, tell } from '../shell/ui-store';
import { shareWords as words } from '../words/share';
import { enterScenario } from './enter-scenario';
import { heldScenario } from './held-scenario';
import { offerFileRepair } from './offer-repair';
import { readScenario } from './read-scenario';

/** Larger files are not read: a payload above Lambda's 6 MB still fits. */
const mostBytes = 8_000_000;

/** "lambdarium-s3-event.json". */
export function fileNameOf({ acts }: Scenario): string {
  const [act] = acts;
  const parts = act === undefined ? [] : [act.source, act.invocationType.toLowerCase()];
  return `${['lambdarium', ...parts].join('-')}.json`;
}

/** A scenario as the text of a file: JSON that a person can read. */
const fileTextOf = (scenario: Scenario): string => `${JSON.stringify(scenario, null, 2)}\n`;

/** Has the browser save a scenario as a file; its name. */
export function downloadScenario(scenario: Scenario): string {
  const name = fileNameOf(scenario);
  const url = URL.createObjectURL(new Blob([fileTextOf(scenario)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
  return name;
}

/** Opens a file's scenario in a private room, or says what is wrong with it and offers the nearest valid one. */
export async function openFile(file: File): Promise<void> {
  if (file.size > mostBytes) {
    tell(words.tooLarge(file.name, mostBytes));
    return;
  }
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) {
    tell(words.unreadable(file.name));
    return;
  }
  closeLayer();
  const held = heldScenario(new Uint8Array(bytes));
  if (!held.ok) {
    offerFileRepair(file.name, nothingLeft(held.fault));
    return;
  }
  const { text } = held;
  // The form knows the sources that are loaded, and a file may name any.
  await import('#engine/sources/catalogue');
  const scenario = readScenario(parsedFile(text));
  if (scenario !== null && (await enterScenario(scenario))) {
    tell(words.opened(file.name));
    return;
  }
  offerFileRepair(file.name, repairFile(text));
}

/** Nothing of such a file can be saved. */
const nothingLeft = (fault: string): Repaired => ({
  faults: [fault],
  changes: [],
  scenario: firstVisitScenario,
  lost: true,
});

function parsedFile(text: string): unknown {
  try {
    return withDefaults(JSON.parse(text));
  } catch {
    return null;
  }
}
