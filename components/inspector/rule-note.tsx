import { modelDate, type RuleId, type RuleKind, rules } from '#engine';

const kinds: Readonly<Record<RuleKind, { readonly badge: string; readonly meaning: string }>> = {
  documented: { badge: 'documented', meaning: 'AWS’s documentation says so.' },
  recorded: { badge: 'recorded', meaning: 'Seen in a recording of real AWS.' },
  model: { badge: 'service model', meaning: 'From AWS’s public service model.' },
  derived: { badge: 'derived', meaning: 'Follows from documented rules.' },
  assumption: { badge: 'assumption', meaning: 'AWS publishes no figure; this one is ours.' },
  unverified: { badge: 'unverified', meaning: 'Not confirmed by anything we could read.' },
};

/** The rule behind a step, how sure it is, and where it was found. */
export function RuleNote({ rule: id, hue }: { readonly rule: RuleId; readonly hue: string }) {
  const rule = rules[id];
  const { badge, meaning } = kinds[rule.kind];
  const unsure = rule.kind === 'assumption' || rule.kind === 'unverified';
  return (
    <div
      className="border-l-3 py-0.5 pl-3 text-ink-2 text-sm"
      style={{ borderColor: hue }}
      data-testid="rule"
      data-rule={id}
      data-kind={rule.kind}
    >
      <p className="flex flex-wrap items-center gap-x-2 text-ink-3 text-xs">
        <span className="mono">{id}</span>
        <span
          className={`rounded border px-1.5 ${unsure ? 'border-run text-run' : 'border-control'}`}
          title={meaning}
        >
          {badge}
        </span>
      </p>
      <p className="my-1">{rule.sentence}</p>
      <p className="text-ink-3 text-xs">
        {rule.page ? (
          <a
            className="text-ink underline decoration-ink-3 underline-offset-3"
            href={rule.page}
            target="_blank"
            rel="noreferrer"
          >
            {rule.source}
          </a>
        ) : (
          rule.source
        )}
        . {meaning} Model of {modelDate}.
      </p>
    </div>
  );
}
