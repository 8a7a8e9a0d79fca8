'use client';
import { settingsWords } from '../words/compose-settings';
import { ChoiceRow } from './choice-row';
import { editConfig } from './compose-store';
import { ReasonGroup } from './finding-note';
import { useFinding } from './lint-store';
import { NumberRow } from './number-row';
import { useCompose } from './use-compose';

const words = settingsWords.compute;

/** What the function has to run in. */
export function ComputeFields() {
  const { memoryMb, timeoutMs, initMs, architecture } = useCompose(({ draft }) => draft.config);
  const memory = useFinding('function', 'memoryMb');
  const timeout = useFinding('function', 'timeoutMs');
  const init = useFinding('function', 'initMs');
  return (
    <ReasonGroup findings={[memory, timeout, init]} id="compute-reason" testId="compute-no-effect">
      <NumberRow
        id="memory"
        label={words.memory}
        name={words.memory}
        least={128}
        most={10_240}
        unit="MB"
        value={memoryMb}
        finding={memory}
        onValue={(value) => editConfig({ memoryMb: value })}
      />
      <NumberRow
        id="timeout"
        label={words.timeout}
        name={words.timeoutName}
        least={1}
        most={900}
        unit="s"
        value={timeoutMs / 1_000}
        finding={timeout}
        onValue={(seconds) => editConfig({ timeoutMs: seconds * 1_000 })}
      />
      <NumberRow
        id="init"
        label={words.init}
        name={words.initName}
        least={0}
        most={3_600_000}
        unit="ms"
        value={initMs}
        finding={init}
        onValue={(value) => editConfig({ initMs: value })}
      />
      <ChoiceRow
        id="architecture"
        label={words.architecture}
        value={architecture}
        options={[
          ['x86_64', 'x86_64'],
          ['arm64', 'arm64'],
        ]}
        onValue={(value) => editConfig({ architecture: value })}
      />
    </ReasonGroup>
  );
}
