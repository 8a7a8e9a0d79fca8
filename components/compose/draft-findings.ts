import { type Finding, lint, type Severity } from '#model/lint';
import { lintWords } from '../words/compose-lint';
import type { ComposeState } from './compose-store';
import { type Draft, scenarioOf } from './draft';
import type { DraftFinding } from './lint-store';

/** In the order in which they are told. */
const severities = ['illegal', 'noEffect', 'risky'] as const satisfies readonly Severity[];

/** What lint finds in the draft, and in what was chosen and is refused: the gravest first. */
export function draftFindings(
  draft: Draft,
  refused: ComposeState['refused'] = {},
): readonly DraftFinding[] {
  const all = [...refusals(draft, refused), ...lint(scenarioOf(draft))];
  const found = all.flatMap((finding): DraftFinding[] => {
    const inFocus = isInFocus(finding, draft);
    const [field, label] = placeOf(finding);
    // Targets come and go with the settings that name them, and a default that the form does not show is no setting.
    const isAbsent = finding.where.kind === 'target' || (finding.isDefault && field === null);
    if (isAbsent) return [];
    return [
      inFocus
        ? { ...finding, inFocus, field, label }
        : { ...finding, inFocus, field: null, label: lintWords.elsewhere(ownerOf(finding), label) },
    ];
  });
  return severities.flatMap((severity) => found.filter((one) => one.severity === severity));
}

/** What lint says of destinations that no function can have; that it then refuses the whole function is left out. */
function refusals(draft: Draft, refused: ComposeState['refused']): readonly Finding[] {
  if (Object.keys(refused).length === 0) return [];
  const config = { ...draft.config, ...refused } as Draft['config'];
  return lint(scenarioOf({ ...draft, config })).filter(
    ({ where, severity }) =>
      severity === 'illegal' && where.kind === 'function' && where.setting in refused,
  );
}

/** How many settings are refused, without effect or risky, in one line. */
export function summaryOf(findings: readonly Finding[]): string {
  const counts = severities.flatMap((severity) => {
    const count = findings.filter((one) => one.severity === severity).length;
    return count === 0 ? [] : [lintWords.counted(severity, count)];
  });
  return lintWords.summary(counts);
}

const isInFocus = ({ where }: Finding, draft: Draft): boolean => {
  switch (where.kind) {
    case 'function':
      return where.functionName === draft.config.name;
    case 'act':
      return where.act === draft.acts.before.length;
    case 'account':
    case 'target':
      return true;
  }
};

const ownerOf = ({ where }: Finding): string =>
  where.kind === 'function'
    ? where.functionName
    : lintWords.call(where.kind === 'act' ? where.act + 1 : 1);

type Place = readonly [field: string | null, label: string];

function placeOf({ where }: Finding): Place {
  switch (where.kind) {
    case 'function': {
      const { change, setting } = where;
      const known = placeOfSetting(setting);
      return change === null ? known : [null, lintWords.inChange(known[1], change + 1)];
    }
    case 'act':
      return fields[where.field] ?? [null, where.field];
    case 'account':
      return [null, lintWords.account];
    case 'target':
      return [null, lintWords.target];
  }
}

function placeOfSetting(setting: string): Place {
  const known = settings[setting];
  if (known !== undefined) return known;
  const [list, one = '', part] = setting.split('.');
  switch (list) {
    case 'versions':
      return [`version-${one}`, lintWords.version(one)];
    case 'aliases':
      return [`alias-${one}`, lintWords.alias(one)];
    case 'qualifiers':
      return part === 'provisionedConcurrency'
        ? [`provisioned-${one}`, lintWords.provisioned(one)]
        : [`asynchronous-${one}`, lintWords.asynchronous(one)];
    default:
      return [null, setting];
  }
}

const { labels } = lintWords;

/** The rows of the form. What has none here goes by its own name. */
const settings: Readonly<Record<string, Place>> = {
  behaviour: ['behaviour', labels.behaviour],
  retries: ['retries', labels.retries],
  maximumEventAgeS: ['event-age', labels.eventAge],
  deadLetter: ['dead-letter', labels.deadLetter],
  memoryMb: ['memory', labels.memory],
  timeoutMs: ['timeout', labels.timeout],
  initMs: ['init', labels.init],
  reservedConcurrency: ['reserved-concurrency', labels.reserved],
  roleMaySend: ['role-may-send', labels.role],
  onSuccess: ['on-success', labels.onSuccess],
  onFailure: ['on-failure', labels.onFailure],
  recursiveLoop: ['recursive-loop', labels.loop],
  name: ['function-name', labels.name],
};

const fields: Readonly<Record<string, Place>> = {
  source: ['source', labels.source],
  invocationType: ['type', labels.type],
  payload: ['payload-summary', labels.payload],
  callerMayInvoke: ['caller-may-invoke', labels.caller],
  functionName: ['function-name', labels.called],
  qualifier: ['qualifier', labels.qualifier],
  client: ['client', labels.client],
  sourceDeadLetter: ['source-dead-letter', labels.sourceDeadLetter],
  serviceFaults: ['service-faults', labels.serviceFaults],
  duplicates: ['duplicates', labels.duplicates],
  lateMs: ['late', labels.late],
};
