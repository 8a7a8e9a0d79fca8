import { tell } from '../shell/ui-store';
import { type PresetId, presetWords } from '../words/compose-presets';
import { composeStore, replaceDraft } from './compose-store';
import { draftOf } from './draft';
import { presets } from './presets';

/** Puts a preset into the form; what was there can be had back. */
export async function loadPreset(id: PresetId): Promise<void> {
  // It may call from any source.
  await import('#engine/sources/catalogue');
  const { draft: before } = composeStore.getState();
  const draft = draftOf(presets[id]);
  if (draft === null) throw new Error(`The preset ${id} calls no function.`);
  // Its own room has its own seed and day.
  replaceDraft({ ...draft, seed: before.seed, epochMs: before.epochMs }, before);
  tell(presetWords.loaded(presetWords.texts[id].name));
}
