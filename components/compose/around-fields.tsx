'use client';
import { sourceOf } from '#engine/sources/known-sources';
import { settingsWords } from '../words/compose-settings';
import { ChoiceRow } from './choice-row';
import { clearFaults, editAround, editDraft } from './compose-store';
import { calledFunction, withTargets } from './draft';
import { useFinding } from './lint-store';
import { NumberRow } from './number-row';
import { SwitchRow } from './switch-row';
import { TextRow } from './text-row';
import { useCompose } from './use-compose';

const words = settingsWords.around;
const defaultClient = { timeoutMs: 60_000, attempts: 3 };

/** What may go wrong around the call, and which version it goes to. */
export function AroundFields() {
  const draft = useCompose((state) => state.draft);
  const { qualifier, serviceFaults, duplicates, lateMs, client, sourceDeadLetter } = draft.around;
  const called = calledFunction(draft);
  const names = [
    ...(called?.versions.map(({ version }) => String(version)) ?? []),
    ...(called?.aliases.map(({ name }) => name) ?? []),
  ];
  const unknown = qualifier === null || names.includes(qualifier) ? [] : [qualifier];
  const sourceKeeps = sourceOf(draft.source).repeats?.deadLetter === true;
  const clientFinding = useFinding('act', 'client');
  const queueFinding = useFinding('act', 'sourceDeadLetter');
  const setQueue = (name: string | null) => {
    clearFaults('source-dead-letter-name');
    editDraft({
      around: { ...draft.around, sourceDeadLetter: name },
      targets: name === null ? draft.targets : withTargets(draft.targets, [{ kind: 'sqs', name }]),
    });
  };
  return (
    <>
      <p className="pb-1 text-ink-2 text-sm">{words.about}</p>
      <ChoiceRow
        id="qualifier"
        label={words.qualifier}
        value={qualifier ?? '$LATEST'}
        options={['$LATEST', ...names, ...unknown].map((name) => [name, name] as const)}
        finding={useFinding('act', 'qualifier')}
        onValue={(value) => editAround({ qualifier: value === '$LATEST' ? null : value })}
      />
      <NumberRow
        id="service-faults"
        label={words.serviceFaults}
        name={words.serviceFaultsName}
        least={0}
        most={200_000}
        unit={words.times}
        value={serviceFaults}
        finding={useFinding('act', 'serviceFaults')}
        onValue={(value) => editAround({ serviceFaults: value })}
      />
      <NumberRow
        id="duplicates"
        label={words.duplicates}
        name={words.duplicatesName}
        least={0}
        most={10}
        unit={words.times}
        value={duplicates}
        finding={useFinding('act', 'duplicates')}
        onValue={(value) => editAround({ duplicates: value })}
      />
      <NumberRow
        id="late"
        label={words.late}
        name={words.lateName}
        least={0}
        most={3_600_000}
        unit="ms"
        value={lateMs}
        finding={useFinding('act', 'lateMs')}
        onValue={(value) => editAround({ lateMs: value })}
      />
      {(draft.source === 'sdk' || client !== null) && (
        <SwitchRow
          id="client"
          label={words.client}
          value={client !== null}
          finding={clientFinding}
          onValue={(on) => {
            clearFaults('client-');
            editAround({ client: on ? defaultClient : null });
          }}
        />
      )}
      {client && (
        <>
          <NumberRow
            id="client-timeout"
            label={words.clientTimeout}
            name={words.clientTimeoutName}
            least={1}
            most={3_600_000}
            unit="ms"
            value={client.timeoutMs}
            finding={clientFinding}
            isPart
            onValue={(timeoutMs) => editAround({ client: { ...client, timeoutMs } })}
          />
          <NumberRow
            id="client-attempts"
            label={words.clientAttempts}
            name={words.clientAttemptsName}
            least={1}
            most={10}
            unit=""
            value={client.attempts}
            finding={clientFinding}
            isPart
            onValue={(attempts) => editAround({ client: { ...client, attempts } })}
          />
        </>
      )}
      {(sourceKeeps || sourceDeadLetter !== null) && (
        <SwitchRow
          id="source-dead-letter"
          label={words.sourceDeadLetter}
          value={sourceDeadLetter !== null}
          finding={queueFinding}
          onValue={(on) => setQueue(on ? 'source-dlq' : null)}
        />
      )}
      {sourceDeadLetter !== null && (
        <TextRow
          id="source-dead-letter-name"
          label={words.sourceDeadLetterName}
          value={sourceDeadLetter}
          problem={(text) =>
            /^[A-Za-z0-9_-]{1,80}$/.test(text) ? null : settingsWords.destinations.badName
          }
          finding={queueFinding}
          isPart
          onValue={setQueue}
        />
      )}
    </>
  );
}
