import { type RuleId, rules, type SourceId, sourceIds, sources } from '#engine';

/** Rules that belong together, under the heading they share. */
export interface RuleFamily {
  readonly title: string;
  readonly rules: readonly RuleId[];
}

/** Every rule once: what happens on the way of every call, and what each event source adds. */
export interface RuleFamilies {
  readonly path: readonly RuleFamily[];
  /** By the sources' names in the order of the catalogue; what several share comes before the first of them. */
  readonly sources: readonly RuleFamily[];
}

/** The headings of the path, by the first word of a rule's id; a word without one is its own heading. */
const pathTitles: Readonly<Record<string, string>> = {
  invoke: 'Invoke API',
  async: 'Asynchronous invocation',
  'dead-letter': 'Asynchronous invocation',
  run: 'Asynchronous invocation',
  environment: 'Execution environment',
  attempt: 'Execution environment',
  configuration: 'Configuration and bill',
  billing: 'Configuration and bill',
};

export function ruleFamilies(): RuleFamilies {
  const path = new Map<string, RuleId[]>();
  const shared = new Map<
    string,
    { readonly owners: readonly string[]; readonly rules: RuleId[] }
  >();
  for (const id of Object.keys(rules) as RuleId[]) {
    const owners = ownersOf(id);
    const title = owners.join(', ') || (pathTitles[firstWord(id)] ?? firstWord(id));
    if (owners.length > 0) {
      const family = shared.get(title) ?? { owners, rules: [] };
      family.rules.push(id);
      shared.set(title, family);
    } else path.set(title, [...(path.get(title) ?? []), id]);
  }
  const inOrder = [...shared].sort(
    ([, a], [, b]) => placeOf(a.owners) - placeOf(b.owners) || b.owners.length - a.owners.length,
  );
  return {
    path: [...path].map(([title, members]) => ({ title, rules: members })),
    sources: inOrder.map(([title, family]) => ({ title, rules: family.rules })),
  };
}

const names = [...new Set(sourceIds.map((id) => sources[id].name))];
const placeOf = ([first]: readonly string[]): number => names.indexOf(first ?? '');

const firstWord = (id: RuleId): string => id.slice(0, id.indexOf('.'));

/** Names of the sources whose facts name the rule; else of those that bear or name its first word. */
function ownersOf(id: RuleId): readonly string[] {
  const word = firstWord(id);
  if (word in pathTitles) return [];
  const direct = sourceIds.filter((source) => rulesOf(source).includes(id));
  const owners =
    direct.length > 0
      ? direct
      : sourceIds.filter(
          (source) => source === word || rulesOf(source).some((own) => firstWord(own) === word),
        );
  return [...new Set(owners.map((source) => sources[source].name))];
}

/** The rules that the catalogue itself names for a source. */
function rulesOf(source: SourceId): readonly RuleId[] {
  const { rule, frontDoor, repeats } = sources[source];
  return [rule, frontDoor?.limitRule, repeats?.rule].filter((id) => id !== undefined);
}
