import { modelDate, type RuleId, type RuleKind, rules } from '#engine';
import { type IdleRule, idleRules } from './idle-rules';
import { type RuleFamily, ruleFamilies } from './rule-families';

/** How each kind of rule is marked, and what it means. */
const kinds: Readonly<Record<RuleKind, { readonly mark: string; readonly meaning: string }>> = {
  documented: { mark: 'documented', meaning: 'AWS’s documentation says so' },
  recorded: { mark: 'recorded', meaning: 'seen in a recording of real AWS' },
  model: { mark: 'service model', meaning: 'from AWS’s public service model' },
  derived: { mark: 'derived', meaning: 'follows from documented or recorded rules' },
  assumption: {
    mark: '**model assumption**',
    meaning: 'AWS publishes no figure; this one is ours',
  },
  unverified: { mark: '**UNVERIFIED**', meaning: 'not confirmed by anything we could read' },
};

const idleMarks: Readonly<Record<IdleRule['kind'], string>> = {
  figure: '*describes a figure*',
  absence: '*says what does not happen*',
  unreachable: '**never acts**',
  lint: '*cited by the lint*',
};

/** A row names this many traces; the rest unfolds. */
const TRACES_SHOWN = 3;

const ids = Object.keys(rules) as RuleId[];

/** The text of `rules.md`: every rule with its source and those of the traces in which it acts. */
export function rulesDocument(
  traces: readonly string[],
  tracesOf: (rule: RuleId) => readonly string[],
): string {
  const table = (family: RuleFamily) => [
    '| rule | what it says | how sure | source | date | acts in |',
    '|---|---|---|---|---|---|',
    ...family.rules.map((id) => row(id, tracesOf(id), traces.length)),
    '',
  ];
  const families = ruleFamilies();
  return [
    '# The rules of the model',
    '',
    'Generated from `server/engine/rules` and the golden traces beside this file: change those, then run `node_modules/.bin/vitest run server/scenarios -u`. “Date” is the month in which a rule was last held against its source.',
    '',
    '| how sure | rules | meaning |',
    '|---|--:|---|',
    ...Object.entries(kinds).map(
      ([kind, { mark, meaning }]) => `| ${mark} | ${ofKind(kind).length} | ${meaning} |`,
    ),
    `| all | ${ids.length} | |`,
    '',
    ...list('UNVERIFIED', ofKind('unverified'), (id) => inline(rules[id].sentence)),
    ...list('Model assumptions', ofKind('assumption'), (id) => inline(rules[id].sentence)),
    ...list('Sure but for a part', ids.filter(isUnsureInPart), (id) => inline(rules[id].source)),
    ...list('In no trace', Object.keys(idleRules) as RuleId[], idleText),
    ...families.path.flatMap((family) => [`## ${family.title}`, '', ...table(family)]),
    '## Event sources',
    '',
    ...families.sources.flatMap((family) => [`### ${family.title}`, '', ...table(family)]),
    ...traces.map((name) => `[${name}]: traces/${name}.trace`),
    '',
  ].join('\n');
}

const ofKind = (kind: string): readonly RuleId[] => ids.filter((id) => rules[id].kind === kind);

/** A rule that says of a part of itself that nobody could confirm it, that it is derived, or that it is ours. */
function isUnsureInPart(id: RuleId): boolean {
  const { kind, sentence, source } = rules[id];
  if (kind === 'unverified' || kind === 'assumption' || kind === 'derived') return false;
  return /\b(unverified|derived|guess|our (model|reading))\b/i.test(`${sentence} ${source}`);
}

/** A heading with a count, and a line for each rule that leads to its row. */
const list = (
  title: string,
  members: readonly RuleId[],
  text: (id: RuleId) => string,
): readonly string[] => [
  `## ${title} (${members.length})`,
  '',
  ...members.map((id) => `- [\`${id}\`](#${id}): ${text(id)}`),
  '',
];

function row(id: RuleId, traces: readonly string[], all: number): string {
  const { sentence, kind, source, page } = rules[id];
  const cells = [
    `<a id="${id}"></a>\`${id}\``,
    inline(sentence),
    kinds[kind].mark,
    page === null ? inline(source) : `[${inline(source)}](${page})`,
    modelDate,
    traces.length === 0 ? idleText(id) : traces.length === all ? 'every trace' : links(traces),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The names alone are links: the document ends with where each leads. */
function links(traces: readonly string[]): string {
  const all = traces.map((name) => `[${name}]`);
  const shown = all.slice(0, TRACES_SHOWN).join(', ');
  const more = all.slice(TRACES_SHOWN);
  return more.length === 0
    ? shown
    : `${shown} <details><summary>and ${more.length} more</summary>${more.join(', ')}</details>`;
}

function idleText(id: RuleId): string {
  const idle = idleRules[id];
  return idle === undefined ? '**nothing**' : `${idleMarks[idle.kind]}: ${inline(idle.because)}`;
}

/** A text that means itself inside a cell or a link of Markdown. */
export const inline = (text: string): string => text.replace(/[\\`*_[\]<>|$]/g, '\\$&');
