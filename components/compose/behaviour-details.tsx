'use client';
import type { Behaviour } from '#engine';
import { late } from '../shell/late';
import { settingsWords } from '../words/compose-settings';
import { FunctionNameRow } from './function-name-row';
import { NumberRow } from './number-row';
import { TextRow } from './text-row';

export interface BehaviourDetailsProps {
  readonly behaviour: Behaviour;
  readonly onChange: (behaviour: Behaviour) => void;
}

const longestMs = 3_600_000;

const CodeOrigin = late(
  () => import('./code-origin').then((part) => part.CodeOrigin),
  <div className="h-24" />,
);

const words = settingsWords.behaviour;

/** The parameters that this behaviour has. */
export function BehaviourDetails({ behaviour, onChange }: BehaviourDetailsProps) {
  return (
    <div className="mt-1">
      <FunctionNameRow />
      {behaviour.kind === 'code' && <CodeOrigin behaviour={behaviour} onChange={onChange} />}
      {behaviour.kind === 'failsFirst' && (
        <NumberRow
          id="behaviour-times"
          label={words.times}
          name={words.timesName}
          least={0}
          most={1_000_000}
          unit=""
          value={behaviour.times}
          onValue={(times) => onChange({ ...behaviour, times })}
        />
      )}
      {behaviour.kind === 'failsSometimes' && (
        <NumberRow
          id="behaviour-probability"
          label={words.probability}
          name={words.probabilityName}
          least={0}
          most={100}
          unit="%"
          value={Math.round(behaviour.probability * 100)}
          onValue={(percent) => onChange({ ...behaviour, probability: percent / 100 })}
        />
      )}
      {behaviour.kind === 'exits' && (
        <NumberRow
          id="behaviour-exit-code"
          label={words.exitCode}
          name={words.exitCodeName}
          least={0}
          most={255}
          unit=""
          value={behaviour.exitCode}
          onValue={(exitCode) => onChange({ ...behaviour, exitCode })}
        />
      )}
      {'errorType' in behaviour && (
        <>
          <TextRow
            id="behaviour-error-type"
            label={words.errorType}
            value={behaviour.errorType}
            problem={(text) => (text === '' || text.length > 256 ? words.badErrorType : null)}
            onValue={(errorType) => onChange({ ...behaviour, errorType })}
          />
          <TextRow
            id="behaviour-error-message"
            label={words.message}
            value={behaviour.errorMessage}
            problem={(text) => (text.length > 4_096 ? words.badMessage : null)}
            onValue={(errorMessage) => onChange({ ...behaviour, errorMessage })}
          />
        </>
      )}
      {behaviour.kind === 'returnsError' && (
        <TextRow
          id="behaviour-result"
          label={words.result}
          value={behaviour.result}
          problem={(text) => (isJson(text) ? null : words.badResult)}
          onValue={(result) => onChange({ ...behaviour, result })}
        />
      )}
      {behaviour.kind === 'throwsValue' && (
        <TextRow
          id="behaviour-text"
          label={words.text}
          value={behaviour.text}
          problem={(text) => (text.length > 4_096 ? words.tooLong : null)}
          onValue={(text) => onChange({ ...behaviour, text })}
        />
      )}
      {behaviour.kind === 'rejectsUnhandled' && (
        <TextRow
          id="behaviour-reason"
          label={words.reason}
          value={behaviour.reason}
          problem={(text) => (text.length > 4_096 ? words.tooLong : null)}
          onValue={(reason) => onChange({ ...behaviour, reason })}
        />
      )}
      {behaviour.kind === 'invokes' && (
        <TextRow
          id="behaviour-function-name"
          label={words.invoked}
          value={behaviour.functionName}
          problem={(text) => (/^[A-Za-z0-9-_]{1,64}$/.test(text) ? null : words.badFunction)}
          onValue={(functionName) => onChange({ ...behaviour, functionName })}
        />
      )}
      {behaviour.kind === 'returnsMuch' && (
        <NumberRow
          id="behaviour-bytes"
          label={words.bytes}
          name={words.bytesName}
          least={2}
          most={1_000_000_000}
          unit={words.bytesUnit}
          value={behaviour.bytes}
          onValue={(bytes) => onChange({ ...behaviour, bytes })}
        />
      )}
      {behaviour.kind === 'leavesWork' && (
        <NumberRow
          id="behaviour-work"
          label={words.work}
          name={words.workName}
          least={1}
          most={longestMs}
          unit="ms"
          value={behaviour.workMs}
          onValue={(workMs) => onChange({ ...behaviour, workMs })}
        />
      )}
      {behaviour.kind === 'unavailable' && (
        <NumberRow
          id="behaviour-fault"
          label={words.fault}
          name={words.faultName}
          least={0}
          most={86_400_000}
          unit="ms"
          value={behaviour.forMs}
          onValue={(forMs) => onChange({ ...behaviour, forMs })}
        />
      )}
      {behaviour.kind === 'slow' && (
        <>
          <NumberRow
            id="behaviour-least"
            label={words.least}
            name={words.leastName}
            least={0}
            most={behaviour.maxMs}
            unit="ms"
            value={behaviour.minMs}
            onValue={(minMs) => onChange({ ...behaviour, minMs })}
          />
          <NumberRow
            id="behaviour-most"
            label={words.most}
            name={words.mostName}
            least={behaviour.minMs}
            most={longestMs}
            unit="ms"
            value={behaviour.maxMs}
            onValue={(maxMs) => onChange({ ...behaviour, maxMs })}
          />
        </>
      )}
      {'durationMs' in behaviour && (
        <NumberRow
          id="behaviour-duration"
          label={words.duration}
          name={words.durationName}
          least={0}
          most={longestMs}
          unit="ms"
          value={behaviour.durationMs}
          onValue={(durationMs) => onChange({ ...behaviour, durationMs })}
        />
      )}
    </div>
  );
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
