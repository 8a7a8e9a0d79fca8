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
  const group = (id: string, name: string, of: (lesson: number | null) => boolean) => ({
    id,
    name,
    options: found.filter((one) => of(words.texts[one].lesson)).map(optionOf),
  });
  return [
    group('lessons', words.lessons, (lesson) => lesson !== null),
    group('others', words.others, (lesson) => lesson === null),
  ];
}

function optionOf(id: PresetId) {
  const { name, ends, lesson } = words.texts[id];
  const detail = lesson === null ? ends : words.withLesson(ends, lesson);
  return { id, name, detail, refused: false };
}
