'use client';
import type { Behaviour } from '#engine';
import { NumberRow } from './number-row';
import { TextRow } from './text-row';

export interface BehaviourDetailsProps {
  readonly behaviour: Behaviour;
  readonly onChange: (behaviour: Behaviour) => void;
}

const longestMs = 3_600_000;

const tooLong = 'The text must have at most 4,096 characters.';

/** The parameters that this behaviour has. */
export function BehaviourDetails({ behaviour, onChange }: BehaviourDetailsProps) {
  return (
    <div className="mt-1">
      {behaviour.kind === 'failsFirst' && (
        <NumberRow
          id="behaviour-times"
          label="Failures before it works"
          name="The number of failures"
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
          label="Probability of failure"
          name="The probability"
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
          label="Exit code"
          name="The exit code"
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
            label="Error type"
            value={behaviour.errorType}
            problem={(text) =>
              text === '' || text.length > 256
                ? 'The error type must have 1 to 256 characters.'
                : null
            }
            onValue={(errorType) => onChange({ ...behaviour, errorType })}
          />
          <TextRow
            id="behaviour-error-message"
            label="Message"
            value={behaviour.errorMessage}
            problem={(text) =>
              text.length > 4_096 ? 'The message must have at most 4,096 characters.' : null
            }
            onValue={(errorMessage) => onChange({ ...behaviour, errorMessage })}
          />
        </>
      )}
      {behaviour.kind === 'returnsError' && (
        <TextRow
          id="behaviour-result"
          label="Returned value"
          value={behaviour.result}
          problem={(text) => (isJson(text) ? null : 'The returned value must be JSON.')}
          onValue={(result) => onChange({ ...behaviour, result })}
        />
      )}
      {behaviour.kind === 'throwsValue' && (
        <TextRow
          id="behaviour-text"
          label="Thrown text"
          value={behaviour.text}
          problem={(text) => (text.length > 4_096 ? tooLong : null)}
          onValue={(text) => onChange({ ...behaviour, text })}
        />
      )}
      {behaviour.kind === 'rejectsUnhandled' && (
        <TextRow
          id="behaviour-reason"
          label="Reason"
          value={behaviour.reason}
          problem={(text) => (text.length > 4_096 ? tooLong : null)}
          onValue={(reason) => onChange({ ...behaviour, reason })}
        />
      )}
      {behaviour.kind === 'invokes' && (
        <TextRow
          id="behaviour-function-name"
          label="Function to invoke"
          value={behaviour.functionName}
          problem={(text) =>
            /^[A-Za-z0-9-_]{1,64}$/.test(text)
              ? null
              : 'A function name has 1 to 64 letters, digits, hyphens and underscores.'
          }
          onValue={(functionName) => onChange({ ...behaviour, functionName })}
        />
      )}
      {behaviour.kind === 'returnsMuch' && (
        <NumberRow
          id="behaviour-bytes"
          label="Response size"
          name="The response size"
          least={2}
          most={1_000_000_000}
          unit="bytes"
          value={behaviour.bytes}
          onValue={(bytes) => onChange({ ...behaviour, bytes })}
        />
      )}
      {behaviour.kind === 'leavesWork' && (
        <NumberRow
          id="behaviour-work"
          label="Work left behind"
          name="The work left behind"
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
          label="Lambda fails for"
          name="The fault"
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
            label="Shortest run"
            name="The shortest run"
            least={0}
            most={behaviour.maxMs}
            unit="ms"
            value={behaviour.minMs}
            onValue={(minMs) => onChange({ ...behaviour, minMs })}
          />
          <NumberRow
            id="behaviour-most"
            label="Longest run"
            name="The longest run"
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
          label="Run time"
          name="The run time"
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
