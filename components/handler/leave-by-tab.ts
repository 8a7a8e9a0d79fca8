import { type EditorState, type Extension, Prec } from '@codemirror/state';
import { type EditorView, keymap } from '@codemirror/view';

/** How long Tab leaves after Escape. */
const ARMED_MS = 4_000;
const INDENT = '  ';

/**
 * Tab indents, and Escape gives it back to the page for a moment, so that nobody is caught (WCAG 2.1.2). The Escape that
 * does so closes nothing around the editor; the next one does.
 */
export function leaveByTab(onArmed: (armed: boolean) => void): Extension {
  let armedUntil = 0;
  const isArmed = () => performance.now() < armedUntil;
  const arm = (view: EditorView): boolean => {
    if (isArmed()) return false;
    armedUntil = performance.now() + ARMED_MS;
    view.setTabFocusMode(ARMED_MS);
    onArmed(true);
    setTimeout(() => onArmed(isArmed()), ARMED_MS);
    return true;
  };
  return [
    // Below the list of completions, which Escape closes first.
    Prec.low(keymap.of([{ key: 'Escape', run: arm, stopPropagation: true }])),
    keymap.of([
      { key: 'Tab', run: (view) => !isArmed() && change(view, indented) },
      { key: 'Shift-Tab', run: (view) => !isArmed() && change(view, outdented) },
    ]),
  ];
}

function change(view: EditorView, edit: (state: EditorState) => Edit[]): boolean {
  const changes = edit(view.state);
  view.dispatch({ changes, userEvent: 'input.indent', scrollIntoView: true });
  return true;
}

interface Edit {
  readonly from: number;
  readonly to?: number;
  readonly insert?: string;
}

/** Two spaces at the cursor, or before each line of a selection. */
const indented = (state: EditorState): Edit[] =>
  state.selection.main.empty
    ? [{ from: state.selection.main.from, insert: INDENT }]
    : linesOf(state).map(({ from }) => ({ from, insert: INDENT }));

const outdented = (state: EditorState): Edit[] =>
  linesOf(state).flatMap(({ from, text }) => {
    const spaces = /^ {1,2}/.exec(text)?.[0].length ?? 0;
    return spaces === 0 ? [] : [{ from, to: from + spaces }];
  });

function linesOf({ doc, selection }: EditorState) {
  const first = doc.lineAt(selection.main.from).number;
  const last = doc.lineAt(selection.main.to).number;
  return Array.from({ length: last - first + 1 }, (_, index) => doc.line(first + index));
}
