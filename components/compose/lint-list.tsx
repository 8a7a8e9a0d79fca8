'use client';
import { useStore } from 'zustand';
import type { Rule } from '#engine';
import { ruleOf } from '#model/rule-of';
import { lintWords } from '../words/compose-lint';
import { noteLook } from './finding-note';
import { type DraftFinding, lintStore } from './lint-store';
import { reveal } from './sections';

const severities = [
  'illegal',
  'noEffect',
  'risky',
] as const satisfies readonly DraftFinding['severity'][];

/** Every finding with its reason, its remedy, its rule, and the way to its field. */
export function LintList({ onLeave }: { readonly onLeave: () => void }) {
  const findings = useStore(lintStore, (lint) => lint.findings) ?? [];
  return (
    // Focusable, so that a click into it is no leaving.
    <section
      id="lint-list"
      aria-label={lintWords.list}
      tabIndex={-1}
      className="absolute inset-x-0 bottom-full z-20 mb-1 max-h-[min(26rem,50dvh)] overflow-y-auto overscroll-contain rounded-lg border border-control bg-panel px-3 pb-2"
      data-testid="lint-list"
    >
      {severities.map((severity) => {
        const title = lintWords.groups[severity];
        const shown = findings.filter((one) => one.severity === severity);
        if (shown.length === 0) return null;
        return (
          <div key={severity} role="group" aria-label={title}>
            <p className={`pt-2.5 font-semibold text-xs ${noteLook[severity]}`}>
              {lintWords.groupTitle(title, shown.length)}
            </p>
            <ul>
              {shown.map((finding) => (
                <Item
                  key={`${finding.id} ${JSON.stringify(finding.where)}`}
                  finding={finding}
                  onLeave={onLeave}
                />
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

function Item({
  finding,
  onLeave,
}: {
  readonly finding: DraftFinding;
  readonly onLeave: () => void;
}) {
  const { field, label, reason, remedy } = finding;
  const rule: Rule = ruleOf(finding.rule);
  return (
    <li
      className="border-hairline border-b py-2 text-ink-2 text-sm last:border-b-0"
      data-testid="lint-item"
      data-finding={finding.id}
    >
      {field === null ? (
        <b className="font-semibold text-ink">{label}</b>
      ) : (
        <button
          type="button"
          className="min-h-6 font-semibold text-ink underline decoration-ink-3 underline-offset-3 max-md:min-h-11 max-md:min-w-11"
          data-testid={`lint-to-${field}`}
          onClick={() => {
            onLeave();
            reveal(field);
          }}
        >
          <span className="sr-only">{lintWords.goTo}</span>
          {label}
        </button>
      )}
      <p>{reason}</p>
      <p className="text-ink">{remedy}</p>
      <p className="text-ink-3 text-xs" title={rule.sentence}>
        {lintWords.rule}
        <span className="mono">{finding.rule}</span>:{' '}
        {rule.page === null ? (
          rule.source
        ) : (
          <a
            className="underline decoration-ink-3 underline-offset-3"
            href={rule.page}
            target="_blank"
            rel="noreferrer"
          >
            {rule.source}
          </a>
        )}
      </p>
    </li>
  );
}
