import { type RuleId, rules, type SourceId, sourceIds, sources } from '#engine';

/** Rules that belong together, under the heading they share. */
export interface RuleFamily {
  readonly title: string;
  readonly rules: readonly RuleId[];
}

/** Every rule once: what happens on the way of every call, and what each event source adds. */
export interface RuleFamilies {
  readonly path: readonly RuleFamily[];
  /** By the sources' names in the order of the catalogue; what many share comes first, what two or three do before them. */
  readonly sources: readonly RuleFamily[];
}

/** The headings of the path, by the first word of a rule's id; a word without one is its own heading. */
const pathTitles: Readonly<Record<string, string>> = {
  invoke: 'Invoke API',
  async: 'Asynchronous invocation',
  'dead-letter': 'Asynchronous invocation',
  destination: 'Asynchronous invocation',
  run: 'Asynchronous invocation',
  client: 'Clients that call again',
  concurrency: 'Concurrency',
  versions: 'Versions and aliases',
  environment: 'Execution environment',
  attempt: 'Execution environment',
  configuration: 'Configuration and bill',
  billing: 'Configuration and bill',
};

/** More names than this make no heading. */
const MOST_NAMES = 3;
const SHARED = 'Shared by several services';

export function ruleFamilies(): RuleFamilies {
  const path = new Map<string, RuleId[]>();
  const bySource = new Map<
    string,
    { readonly place: readonly number[]; readonly rules: RuleId[] }
  >();
  for (const id of Object.keys(rules) as RuleId[]) {
    const owners = ownersOf(id);
    if (owners.length === 0) {
      const title = pathTitles[firstWord(id)] ?? firstWord(id);
      path.set(title, [...(path.get(title) ?? []), id]);
      continue;
    }
    const many = owners.length > MOST_NAMES || firstWord(id) === 'service';
    const title = many ? SHARED : owners.join(' · ');
    const place = many ? [-1] : [names.indexOf(owners[0] ?? ''), -owners.length];
    const family = bySource.get(title) ?? { place, rules: [] };
    family.rules.push(id);
    bySource.set(title, family);
  }
  const inOrder = [...bySource].sort(
    ([, { place: a }], [, { place: b }]) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0),
  );
  return {
    path: [...path].map(([title, members]) => ({ title, rules: members })),
    sources: inOrder.map(([title, family]) => ({ title, rules: family.rules })),
  };
}

const names = [...new Set(sourceIds.map((id) => sources[id].name))];

const firstWord = (id: RuleId): string => id.slice(0, id.indexOf('.'));

/** Names of the sources a rule belongs to, by the strongest sign that any source shows. */
function ownersOf(id: RuleId): readonly string[] {
  const word = firstWord(id);
  if (word in pathTitles) return [];
  const signs: readonly ((source: SourceId) => boolean)[] = [
    (source) => rulesOf(source).includes(id),
    // A rule of sources in general.
    () => word === 'source',
    (source) => source === word,
    (source) => rulesOf(source).some((own) => firstWord(own) === word || own === `source.${word}`),
    (source) => source.startsWith(`${word}-`),
  ];
  const owners = signs.map((sign) => sourceIds.filter(sign)).find(({ length }) => length > 0) ?? [];
  return namesOf(owners);
}

const namesOf = (owners: readonly SourceId[]): readonly string[] => [
  ...new Set(owners.map((source) => sources[source].name)),
];

/** The rules that the catalogue itself names for a source. */
function rulesOf(source: SourceId): readonly RuleId[] {
  const { rule, frontDoor, repeats } = sources[source];
  return [rule, frontDoor?.limitRule, repeats?.rule].filter((id) => id !== undefined);
}
