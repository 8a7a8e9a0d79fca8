import { modelDate, type RuleId } from '#engine';
import { ruleOf } from '#model/rule-of';
import { ruleWords as words } from '../words/rule';

/** The rule behind a step, how sure it is, and where it was found. */
export function RuleNote({ rule: id, hue }: { readonly rule: RuleId; readonly hue: string }) {
  const rule = ruleOf(id);
  const { meaning } = words.kinds[rule.kind];
  return (
    <div
      className="border-l-3 py-0.5 pl-3 text-ink-2 text-sm"
      style={{ borderColor: hue }}
      data-testid="rule"
      data-rule={id}
      data-kind={rule.kind}
    >
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-3 text-xs">
        <span className="mono">{id}</span>
        <RuleBadge rule={id} />
      </p>
      <p className="my-1 leading-5">{rule.sentence}</p>
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
        . {meaning} {words.modelOf(modelDate)}
      </p>
    </div>
  );
}

/** How sure a rule is, in a word. What is not is framed by dashes, so that colour is not the only sign. */
export function RuleBadge({ rule }: { readonly rule: RuleId }) {
  const { kind } = ruleOf(rule);
  const unsure = kind === 'assumption' || kind === 'unverified';
  const { badge, meaning } = words.kinds[kind];
  return (
    <span
      className={`whitespace-nowrap rounded border px-1.5 text-xs ${unsure ? 'border-run border-dashed text-run' : 'border-control text-ink-3'}`}
      title={meaning}
    >
      {badge}
    </span>
  );
}
