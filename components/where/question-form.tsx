'use client';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';

/** Searches as soon as something is answered; without JavaScript its button does. */
export function QuestionForm({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  const router = useRouter();
  const search = (form: HTMLFormElement) => {
    const given = [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === 'string' && value !== '' ? [`${name}=${encodeURIComponent(value)}`] : [],
    );
    const address = given.length === 0 ? '/where' : `/where?${given.join('&')}`;
    router.replace(address as Route, { scroll: false });
  };
  return (
    <form
      action="/where"
      method="get"
      aria-label={label}
      className="flex min-w-0 flex-col gap-7"
      data-testid="where-form"
      onChange={(event) => search(event.currentTarget)}
      onSubmit={(event) => {
        event.preventDefault();
        search(event.currentTarget);
      }}
    >
      {children}
    </form>
  );
}
