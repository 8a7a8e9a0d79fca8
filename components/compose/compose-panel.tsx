import { BehaviourField } from './behaviour-field';
import { CommandCard } from './command-card';
import { FailureFields } from './failure-fields';
import { FunctionFields } from './function-fields';
import { PayloadField } from './payload-field';
import { SourceField } from './source-field';
import { TypeField } from './type-field';

/** Everything that decides what a run will be. */
export function ComposePanel() {
  return (
    <div className="flex flex-col gap-4.5">
      <SourceField />
      <TypeField />
      <BehaviourField />
      <FailureFields />
      <FunctionFields />
      <PayloadField />
      <CommandCard />
    </div>
  );
}
