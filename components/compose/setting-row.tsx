import type { ReactNode } from 'react';
import { composeWords } from '../words/compose';
import { FindingNote } from './finding-note';
import type { DraftFinding } from './lint-store';

export interface SettingRowProps {
  readonly label: string;
  /** Id of the control, where the label belongs to one. */
  readonly controls: string;
  /** Why the setting is refused, idle or risky now. It stays visible and can still be set. */
  readonly finding: DraftFinding | null;
  /** Belongs to the setting of the row above, which says why. */
  readonly isPart?: boolean;
  readonly children: ReactNode;
  readonly message?: string | null;
}

/** A setting: its name, its control, and whether it has an effect. */
export function SettingRow(props: SettingRowProps) {
  const { label, controls, finding, isPart = false, children, message } = props;
  const struck = finding !== null && finding.severity !== 'risky';
  return (
    <div
      className="border-hairline border-b py-1.5"
      data-finding={finding?.id}
      data-no-effect={finding?.severity === 'noEffect' ? finding.reason : undefined}
    >
      <div className="flex min-h-8 flex-wrap items-center justify-between gap-x-3 gap-y-1 max-md:min-h-11">
        <label htmlFor={controls} className={`max-md:py-3 ${struck ? 'text-ink-3' : 'text-ink-2'}`}>
          {struck ? <s>{label}</s> : label}
          {struck && <span className="sr-only">{composeWords.struck[finding.severity]}</span>}
        </label>
        {children}
      </div>
      {!isPart && <FindingNote finding={finding} id={controls} />}
      {message && (
        <p id={`${controls}-message`} className="pt-1 text-fail text-sm">
          {message}
        </p>
      )}
    </div>
  );
}

/** The ids of what stands below a control, for those who hear it. */
export const describedBy = (...ids: readonly (string | undefined)[]): string | undefined =>
  ids.filter((id) => id !== undefined).join(' ') || undefined;

/** Shared look of small text and choice fields. */
export const fieldLook =
  'rounded-md border border-control bg-raised px-2 py-1 text-ink aria-invalid:border-fail max-md:min-h-11';

/** Shared look of the small buttons of the form. */
export const smallButton =
  'min-h-7 flex-none rounded-md border border-control px-2.5 py-1 text-ink-2 text-sm hover:text-ink disabled:border-hairline disabled:text-ink-3 max-md:min-h-11';
