import type { RuleKind } from '#engine';
import { catalogue } from '#model/catalogue';

interface KindWords {
  readonly badge: string;
  readonly meaning: string;
}

/** Rule cards: what changed, by which rule, and how sure we are of it. */
export const ruleWords = catalogue({
  kinds: {
    documented: { badge: 'documented', meaning: 'AWS’s documentation says so.' },
    recorded: { badge: 'measured', meaning: 'Seen in a recording of real AWS.' },
    model: { badge: 'service model', meaning: 'From AWS’s public service model.' },
    derived: { badge: 'derived', meaning: 'Follows from documented rules.' },
    assumption: {
      badge: 'model assumption',
      meaning: 'AWS publishes no figure; this one is ours.',
    },
    unverified: {
      badge: 'UNVERIFIED',
      meaning: 'Not confirmed by anything we could read.',
    },
  } as const satisfies Record<RuleKind, KindWords>,
  modelOf: (date: string): string => `Model of ${date}.`,
  change: (n: number, of: number): string => `Change ${n} of ${of}`,
  previous: 'Previous change',
  next: 'Next change',
  follow: 'Follow the run',
  goThere: 'Go to this moment',
  whatChanged: 'What changed',
  nothingChanged: 'Nothing that can be seen from outside.',
  caller: 'The caller',
  event: 'The event',
  cost: 'Cost',
  nothing: 'nothing',
  from: (before: string): string => (before === '' ? 'before: nothing' : `before: ${before}`),
  theRule: 'The rule',
  all: 'Every change and its rule',
  later: 'This has not happened yet at the moment shown. The newest change is shown instead.',
});
