import { payloadWords as words } from '../words/compose-payload';

export interface SizeMeterProps {
  readonly id: string;
  readonly bytes: number;
  readonly limitBytes: number;
}

/** How much of what may be sent the event takes. */
export function SizeMeter({ id, bytes, limitBytes }: SizeMeterProps) {
  const over = bytes > limitBytes;
  const share = Math.min(1, bytes / limitBytes);
  return (
    <div className="mt-1.5">
      <div
        role="meter"
        aria-label={words.meter}
        aria-valuemin={0}
        aria-valuemax={limitBytes}
        aria-valuenow={Math.min(bytes, limitBytes)}
        aria-valuetext={words.size(bytes, limitBytes)}
        className="h-1 overflow-hidden rounded-full bg-track"
      >
        <div
          className={`h-full ${over ? 'bg-fail' : 'bg-platform'}`}
          style={{ width: `${Math.max(share * 100, 0.6)}%` }}
        />
      </div>
      <p
        id={id}
        data-testid="payload-size"
        className={`mt-1 text-right text-xs tabular-nums ${over ? 'text-fail' : 'text-ink-3'}`}
      >
        {words.size(bytes, limitBytes)}
      </p>
    </div>
  );
}
