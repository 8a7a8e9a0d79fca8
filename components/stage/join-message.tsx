import { BrandMark } from '../shell/brand-mark';

export interface JoinMessageProps {
  readonly title: string;
  readonly detail?: string | undefined;
  readonly action?: string;
  readonly onAction?: () => void;
  readonly testId: string;
}

/** A state of the viewer's page that has only something to say. */
export function JoinMessage({ title, detail, action, onAction, testId }: JoinMessageProps) {
  return (
    <main
      className="mx-auto flex min-h-dvh max-w-md flex-col justify-center gap-4 p-6"
      data-testid={testId}
    >
      <BrandMark size={40} />
      <h1 className="font-semibold text-2xl">{title}</h1>
      <p className="text-ink-2 text-lg" role="status">
        {detail}
      </p>
      {action && (
        <p>
          <button
            type="button"
            className="h-12 rounded-lg border border-control px-5 font-semibold text-lg"
            onClick={onAction}
          >
            {action}
          </button>
        </p>
      )}
    </main>
  );
}
