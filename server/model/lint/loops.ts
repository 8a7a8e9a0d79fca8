import { quotas } from '#engine';
import { blockOf, isOn, queued, reaching } from './calls';
import { codeOf, codePath, codesFor, isAlwaysCut } from './code-of';
import { type Finding, finding, type Verdict } from './finding';
import { type Subject, settingAt } from './subject';

/** That one function invokes another, and the setting that makes it so. */
interface Link {
  readonly subject: Subject;
  readonly to: string;
  readonly setting: string;
  readonly change: number | null;
}

/** Functions that invoke themselves or one another in a circle, and what becomes of that. */
export function loops(
  subjects: readonly Subject[],
  known: ReadonlySet<string>,
): readonly Finding[] {
  const links = subjects.flatMap(linksOf);
  const circular = links.filter(({ subject, to }) => leadsTo(links, to, subject.name));
  const terminates = subjects.filter(({ epochs }) => epochs.some(isGuarded));
  const endless = links.filter(({ subject }) => !terminates.includes(subject));
  return [
    ...onePerSetting(circular).map((link) =>
      finding(
        leadsTo(endless, link.to, link.subject.name) && endless.includes(link)
          ? endlessLoop(link)
          : stoppedLoop(link),
        settingAt(link.subject, link.setting, link),
      ),
    ),
    ...links
      .filter(({ to, setting }) => setting.endsWith('behaviour') && !known.has(to))
      .map((link) => finding(unknown(link), settingAt(link.subject, link.setting, link))),
    ...subjects
      .filter(({ name }) => !circular.some(({ subject }) => subject.name === name))
      .flatMap(idleGuard),
  ];
}

const isGuarded = ({ config }: Subject['epochs'][number]) => config.recursiveLoop === 'Terminate';

function linksOf(subject: Subject): readonly Link[] {
  return subject.epochs.flatMap((epoch) => {
    const { config, to: end, change } = epoch;
    const link = (to: string, setting: string): Link => ({ subject, to, setting, change });
    const codes = reaching(subject.calls, end).flatMap((call) => codesFor(config, call.qualifier));
    const byCode = isOn(epoch) ? [...new Set(codes)] : [];
    const blocks = new Set(queued(subject.calls, end).map(({ qualifier }) => qualifier));
    return [
      ...byCode.flatMap((key) => {
        const code = codeOf(config, key);
        return code?.behaviour.kind === 'invokes' && !isAlwaysCut(code)
          ? [link(code.behaviour.functionName, codePath(key, 'behaviour'))]
          : [];
      }),
      ...[...blocks].flatMap((qualifier) =>
        (['onSuccess', 'onFailure'] as const).flatMap((key) => {
          const target = blockOf(config, qualifier)?.[key];
          const setting = qualifier === null ? key : `qualifiers.${qualifier}.asynchronous.${key}`;
          return target?.kind === 'lambda' ? [link(target.name, setting)] : [];
        }),
      ),
    ];
  });
}

/** Whether these links lead from one function to another. */
function leadsTo(links: readonly Link[], from: string, to: string): boolean {
  const seen = new Set([from]);
  for (const name of seen) {
    if (name === to) return true;
    for (const link of links) if (link.subject.name === name) seen.add(link.to);
  }
  return false;
}

/** A change that leaves a link as it was is no second finding. */
const onePerSetting = (links: readonly Link[]): readonly Link[] =>
  links.filter(
    ({ subject, setting, to }, index) =>
      links.findIndex(
        (one) => one.subject === subject && one.setting === setting && one.to === to,
      ) === index,
  );

const route = ({ subject, to }: Link): string =>
  to === subject.name
    ? 'The function invokes itself'
    : `By way of ${to} the function invokes itself`;

const stoppedLoop = (link: Link): Verdict => ({
  id: 'loop-stopped',
  reason: `${route(link)}: after about ${quotas.recursionDepth} invocations in one chain Lambda drops the next event.`,
  rule: 'async.recursion',
  remedy:
    'Break the circle; if it is meant and ends by itself, set recursive loop detection to Allow.',
});

const endlessLoop = (link: Link): Verdict => ({
  id: 'loop-endless',
  reason: `${route(link)}, and with Allow nothing stops it: it goes on, and costs money, until somebody changes it.`,
  rule: 'async.recursion',
  remedy: 'Break the circle, or set recursive loop detection to Terminate.',
});

const unknown = ({ to }: Link): Verdict => ({
  id: 'invokes-missing-function',
  reason: `The account has no function “${to}”: what the code sends there is refused with 404.`,
  rule: 'invoke.not-found-404',
  remedy: 'Create the function, or invoke one that exists.',
});

/** Loop detection that is switched off where there is no loop. */
const idleGuard = (subject: Subject): readonly Finding[] =>
  subject.epochs
    .filter(({ config }, index) => {
      const before = subject.epochs[index - 1]?.config.recursiveLoop;
      return config.recursiveLoop === 'Allow' && before !== 'Allow';
    })
    .map((epoch) =>
      finding(
        {
          id: 'no-loop',
          reason: 'No effect without a loop: nothing here leads back to this function.',
          rule: 'async.recursion',
          remedy: 'Leave it at Terminate: a loop that comes by mistake is then stopped.',
        },
        settingAt(subject, 'recursiveLoop', epoch),
      ),
    );
