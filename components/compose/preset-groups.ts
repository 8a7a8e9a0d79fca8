import { type PresetId, presetWords as words } from '../words/compose-presets';
import type { OptionGroup } from './search-list';

const ids = Object.keys(words.texts) as PresetId[];

/** The presets whose name, line or keywords hold every word of the query. */
export function presetGroups(query: string): readonly OptionGroup<PresetId>[] {
  const wanted = query.toLowerCase().split(/\s+/u).filter(Boolean);
  const found = ids.filter((id) => {
    const { name, ends, keywords } = words.texts[id];
    const text = `${name} ${ends} ${keywords}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
  const group = (id: string, name: string, surprising: boolean) => ({
    id,
    name,
    options: found.filter((one) => words.texts[one].surprising === surprising).map(optionOf),
  });
  return [group('surprising', words.surprising, true), group('others', words.others, false)];
}

function optionOf(id: PresetId) {
  const { name, ends } = words.texts[id];
  return { id, name, detail: ends, refused: false };
}
