'use client';
import { ChoiceRow } from './choice-row';
import { editConfig, editDraft } from './compose-store';
import { noEffect } from './no-effect';
import { NumberRow } from './number-row';
import { SwitchRow } from './switch-row';
import { useCompose } from './use-compose';

/** Memory, time-out, concurrency and permissions. */
export function FunctionFields() {
  const { memoryMb, timeoutMs, reservedConcurrency, roleMaySend } = useCompose(
    ({ draft }) => draft.config,
  );
  const callerMayInvoke = useCompose(({ draft }) => draft.callerMayInvoke);
  const withoutRun = useCompose(({ draft }) => noEffect(draft, 'function'));
  const withoutReserve = useCompose(({ draft }) => noEffect(draft, 'reservedConcurrency'));
  const withoutRole = useCompose(({ draft }) => noEffect(draft, 'roleMaySend'));
  const reserve =
    reservedConcurrency === null ? 'none' : reservedConcurrency === 0 ? 'zero' : 'some';
  return (
    <fieldset>
      <legend className="mb-1 font-semibold text-xs text-ink-3">Configuration</legend>
      <NumberRow
        id="memory"
        label="Memory"
        name="Memory"
        least={128}
        most={10_240}
        unit="MB"
        value={memoryMb}
        noEffect={withoutRun}
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
        noEffect={withoutRun}
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
        noEffect={withoutReserve}
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
          noEffect={withoutReserve}
          onValue={(value) => editConfig({ reservedConcurrency: value })}
        />
      )}
      <SwitchRow
        id="caller-may-invoke"
        label="Caller may invoke the function"
        value={callerMayInvoke}
        onValue={(value) => editDraft({ callerMayInvoke: value })}
      />
      <SwitchRow
        id="role-may-send"
        label="Role may send dead letters"
        value={roleMaySend}
        noEffect={withoutRole}
        onValue={(value) => editConfig({ roleMaySend: value })}
      />
    </fieldset>
  );
}
