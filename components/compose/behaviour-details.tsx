'use client';
import type { Behaviour } from '#engine';
import { NumberRow } from './number-row';
import { TextRow } from './text-row';

export interface BehaviourDetailsProps {
  readonly behaviour: Behaviour;
  readonly onChange: (behaviour: Behaviour) => void;
}

const longestMs = 3_600_000;

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
      {(behaviour.kind === 'throws' || behaviour.kind === 'failsInit') && (
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
