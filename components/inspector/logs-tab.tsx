import { logLines } from '#model';
import { CodeCard } from './code-card';
import type { RunView } from './run-view';

/** What the run left in CloudWatch Logs by now, stream by stream. */
export function LogsTab({ state, events, room }: RunView) {
  const lines = logLines(events, room).filter(({ at }) => at <= state.at);
  const streams = [...new Set(lines.map(({ stream }) => stream))];
  if (lines.length === 0) {
    return (
      <p className="text-ink-2 text-sm" data-testid="no-logs">
        {state.endedAt !== null || state.fate.kind === 'dryRun' || state.fate.kind === 'refused'
          ? 'No log lines: no code ran.'
          : 'No log lines yet: no code has run.'}
      </p>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      {streams.map((stream) => {
        const own = lines.filter((line) => line.stream === stream);
        return (
          <div key={stream}>
            <p className="mono mb-1 wrap-anywhere text-ink-3 text-xs">{stream}</p>
            <CodeCard
              title={own[0]?.group ?? 'Log'}
              text={own.map(({ text }) => text).join('')}
              testId="logs"
            >
              {own.map((line, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a log only grows at its end
                <span key={index} className="block pb-1" data-attempt={line.attempt}>
                  {line.text.trimEnd()}
                </span>
              ))}
            </CodeCard>
          </div>
        );
      })}
    </div>
  );
}
