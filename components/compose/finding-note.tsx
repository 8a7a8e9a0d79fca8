import { createContext, use } from 'react';
import type { DraftFinding } from './lint-store';

/** The reason that stands above a group of settings: its rows need not say it again. */
const ToldReason = createContext<string | null>(null);

export const noteLook: Readonly<Record<DraftFinding['severity'], string>> = {
  illegal: 'text-fail',
  noEffect: 'text-ink-2',
  risky: 'text-run',
};

/** Beside a setting: why it is refused, idle or risky, and what to change. */
export function FindingNote({
  finding,
  id,
}: {
  readonly finding: DraftFinding | null;
  readonly id: string;
}) {
  const told = use(ToldReason);
  if (finding === null || finding.reason === told) return null;
  return (
    <p id={`${id}-finding`} className={`pt-1 text-sm ${noteLook[finding.severity]}`}>
      {finding.reason} {finding.remedy}
    </p>
  );
}

/** The id of a field’s note, if there is one. */
export function useNoteId(finding: DraftFinding | null, id: string): string | undefined {
  const told = use(ToldReason);
  return finding === null || finding.reason === told ? undefined : `${id}-finding`;
}

/** Settings of which several have no effect for one reason: it stands above them, once. */
export function ReasonGroup({
  findings,
  id,
  testId,
  children,
}: {
  readonly findings: readonly (DraftFinding | null)[];
  readonly id: string;
  readonly testId: string;
  readonly children: React.ReactNode;
}) {
  const shared = sharedFinding(findings);
  return (
    <ToldReason value={shared?.reason ?? null}>
      {shared && (
        <p id={id} className="text-ink-2 text-sm" data-testid={testId}>
          {shared.reason} {shared.remedy}
        </p>
      )}
      {children}
    </ToldReason>
  );
}

/** The first finding whose reason is also that of another; null if each has its own. */
export const sharedFinding = (findings: readonly (DraftFinding | null)[]): DraftFinding | null =>
  findings.find(
    (one, index) =>
      one !== null && findings.some((other, i) => i > index && other?.reason === one.reason),
  ) ?? null;
