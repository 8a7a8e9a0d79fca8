import { type ReactNode, useId } from 'react';

/** A part of the console under its name. */
export function Panel({
  title,
  aside,
  children,
  testId,
}: {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly testId: string;
}) {
  const heading = useId();
  return (
    <section aria-labelledby={heading} data-testid={testId}>
      <div className="mb-2 flex min-h-8 items-center justify-between gap-3 border-hairline border-b pb-1">
        <h2 id={heading} className="font-semibold text-ink-2 text-sm">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** Buttons of the console. */
export const smallButton =
  'min-h-9 rounded-md border border-control px-3 pt-0.5 font-medium text-ink-2 enabled:hover:text-ink disabled:border-hairline disabled:text-ink-3 aria-pressed:bg-ink aria-pressed:text-ground max-md:min-h-11';

export const bigButton =
  'min-h-14 rounded-xl border border-control px-4 pt-0.5 font-semibold text-lg enabled:hover:bg-raised disabled:border-hairline disabled:text-ink-3 aria-pressed:bg-ink aria-pressed:text-ground';
