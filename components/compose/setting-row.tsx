import type { ReactNode } from 'react';

export interface SettingRowProps {
  readonly label: string;
  /** Id of the control, where the label belongs to one. */
  readonly controls?: string;
  /** Why the setting changes nothing now. It stays visible and can still be set. */
  readonly noEffect: string | null;
  readonly children: ReactNode;
  readonly message?: string | null;
}

/** A setting: its name, its control, and whether it has an effect. */
export function SettingRow({ label, controls, noEffect, children, message }: SettingRowProps) {
  const words = noEffect === null ? label : <s>{label}</s>;
  return (
    <div className="border-hairline border-b py-1.5" data-no-effect={noEffect ?? undefined}>
      <div className="flex min-h-8 flex-wrap items-center justify-between gap-x-3 gap-y-1 max-md:min-h-11">
        {controls ? (
          <label htmlFor={controls} className={noEffect === null ? 'text-ink-2' : 'text-ink-3'}>
            {words}
            {noEffect !== null && <span className="sr-only">, {noEffect}</span>}
          </label>
        ) : (
          <span className={noEffect === null ? 'text-ink-2' : 'text-ink-3'}>{words}</span>
        )}
        {children}
      </div>
      {message && (
        <p id={controls && `${controls}-message`} className="pt-1 text-fail text-sm">
          {message}
        </p>
      )}
    </div>
  );
}

/** Shared look of small text and choice fields. */
export const fieldLook =
  'rounded-md border border-control bg-raised px-2 py-1 text-ink aria-invalid:border-fail max-md:min-h-11';
