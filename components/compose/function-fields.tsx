'use client';
import { ChoiceRow } from './choice-row';
import { editConfig, editDraft } from './compose-store';
import { ReasonGroup, sharedFinding } from './finding-note';
import { useFinding } from './lint-store';
import { NumberRow } from './number-row';
import { SwitchRow } from './switch-row';
import { useCompose } from './use-compose';

/** Memory, time-out, concurrency and permissions. */
export function FunctionFields() {
  const { memoryMb, timeoutMs, reservedConcurrency, roleMaySend } = useCompose(
    ({ draft }) => draft.config,
  );
  const callerMayInvoke = useCompose(({ draft }) => draft.callerMayInvoke);
  const memoryFinding = useFinding('function', 'memoryMb');
  const timeoutFinding = useFinding('function', 'timeoutMs');
  const reserveFinding = useFinding('function', 'reservedConcurrency');
  const callerFinding = useFinding('act', 'callerMayInvoke');
  const roleFinding = useFinding('function', 'roleMaySend');
  const findings = [memoryFinding, timeoutFinding, reserveFinding, callerFinding, roleFinding];
  const reserve =
    reservedConcurrency === null ? 'none' : reservedConcurrency === 0 ? 'zero' : 'some';
  return (
    <fieldset aria-describedby={sharedFinding(findings) ? 'function-reason' : undefined}>
      <legend className="mb-1 font-semibold text-xs text-ink-3">Configuration</legend>
      <ReasonGroup findings={findings} id="function-reason" testId="function-no-effect">
        <NumberRow
          id="memory"
          label="Memory"
          name="Memory"
          least={128}
          most={10_240}
          unit="MB"
          value={memoryMb}
          finding={memoryFinding}
          onValue={(value) => editConfig({ memoryMb: value })}
        />
        <NumberRow
          id="timeout"
          label="Time-out"
          name="The time-out"
          least={1}
          most={900}
          unit="s"
          value={timeoutMs / 1_000}
          finding={timeoutFinding}
          onValue={(seconds) => editConfig({ timeoutMs: seconds * 1_000 })}
        />
        <ChoiceRow
          id="reserved-concurrency"
          label="Reserved concurrency"
          value={reserve}
          options={[
            ['none', 'none'],
            ['zero', '0: switched off'],
            ['some', 'a number…'],
          ]}
          finding={reserveFinding}
          onValue={(value) =>
            editConfig({ reservedConcurrency: value === 'none' ? null : value === 'zero' ? 0 : 1 })
          }
        />
        {reserve === 'some' && (
          <NumberRow
            id="reserved-number"
            label="Executions at once"
            name="Reserved concurrency"
            least={1}
            most={900}
            unit=""
            value={reservedConcurrency ?? 1}
            finding={reserveFinding}
            isPart
            onValue={(value) => editConfig({ reservedConcurrency: value })}
          />
        )}
        <SwitchRow
          id="caller-may-invoke"
          label="Caller may invoke the function"
          value={callerMayInvoke}
          finding={callerFinding}
          onValue={(value) => editDraft({ callerMayInvoke: value })}
        />
        <SwitchRow
          id="role-may-send"
          label="Role may send dead letters"
          value={roleMaySend}
          finding={roleFinding}
          onValue={(value) => editConfig({ roleMaySend: value })}
        />
      </ReasonGroup>
    </fieldset>
  );
}
