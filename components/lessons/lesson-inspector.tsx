'use client';
import type { RunState } from '#model';
import { Inspector } from '../inspector/inspector';
import { Dialog } from '../shell/dialog';
import { closeLayer } from '../shell/ui-store';
import { shellWords } from '../words/shell-base';

/** The inspector of the run beside a lesson: what each station received, and the rule behind each change. */
export function LessonInspector(props: { readonly state: RunState; readonly phone: boolean }) {
  return (
    <Dialog
      title={shellWords.inspector}
      place={props.phone ? 'sheet' : 'drawer'}
      onClose={closeLayer}
      testId="inspector-layer"
    >
      <Inspector state={props.state} />
    </Dialog>
  );
}
