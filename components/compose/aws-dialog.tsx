'use client';
import { Dialog } from '../shell/dialog';
import { awsWords as words } from '../words/compose-aws';
import { AwsPanel } from './aws-panel';
import { scenarioOf } from './draft';
import { useCompose } from './use-compose';

/** The composed scenario as commands and as a template. */
export function AwsDialog({ onClose }: { readonly onClose: () => void }) {
  const draft = useCompose((state) => state.draft);
  return (
    <Dialog title={words.title} onClose={onClose} testId="aws-dialog">
      <AwsPanel scenario={scenarioOf(draft)} id="composed" />
    </Dialog>
  );
}
