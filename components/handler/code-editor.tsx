'use client';
import { autocompletion, closeBrackets } from '@codemirror/autocomplete';
import { EditorState, StateField } from '@codemirror/state';
import { type DecorationSet, EditorView, lineNumbers } from '@codemirror/view';
import { minimalSetup } from 'codemirror';
import { useEffect, useEffectEvent, useRef } from 'react';
import { pressKey } from '../keyboard/press-key';
import { handlerWords as words } from '../words/handler';
import { marksOf } from './code-marks';
import { codeTheme } from './code-theme';
import { completeCode } from './complete-code';
import { leaveByTab } from './leave-by-tab';

export interface CodeEditorProps {
  readonly text: string;
  readonly invalid: boolean;
  readonly describedBy: string;
  /** The JSON text of the event that will come, for completion. */
  readonly event: string;
  /** Where to put the cursor, each time this is another object. */
  readonly goTo: { readonly at: number } | null;
  readonly onText: (text: string) => void;
  /** Whether Tab leaves now. */
  readonly onArmed: (armed: boolean) => void;
}

/** CodeMirror with JavaScript, as a field of the form. */
export function CodeEditor(props: CodeEditorProps) {
  const { text, invalid, describedBy, goTo } = props;
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView | null>(null);
  const changed = useEffectEvent((next: string) => props.onText(next));
  const armed = useEffectEvent((is: boolean) => props.onArmed(is));
  const event = useEffectEvent(() => props.event);
  const first = useEffectEvent(() => text);

  useEffect(() => {
    const parent = place.current;
    if (parent === null) return;
    const view = new EditorView({
      parent,
      state: EditorState.create({
        doc: first(),
        extensions: [
          leaveByTab((is) => armed(is)),
          minimalSetup,
          lineNumbers(),
          closeBrackets(),
          autocompletion({ override: [completeCode(() => event())], icons: false }),
          codeMarks,
          codeTheme,
          EditorView.contentAttributes.of({
            'aria-label': words.label,
            'data-testid': 'handler',
            tabindex: '0',
          }),
          EditorView.updateListener.of(({ docChanged, state }) => {
            if (docChanged) changed(state.doc.toString());
          }),
        ],
      }),
    });
    editor.current = view;
    return () => {
      editor.current = null;
      view.destroy();
    };
  }, []);

  // An example was chosen, or the same code changed elsewhere.
  useEffect(() => {
    const view = editor.current;
    if (view === null || view.state.doc.toString() === text) return;
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
  }, [text]);

  useEffect(() => {
    const content = editor.current?.contentDOM;
    content?.setAttribute('aria-invalid', String(invalid));
    content?.setAttribute('aria-describedby', describedBy);
  }, [invalid, describedBy]);

  useEffect(() => {
    const view = editor.current;
    if (view === null || goTo === null) return;
    const anchor = Math.min(goTo.at, view.state.doc.length);
    view.dispatch({ selection: { anchor }, scrollIntoView: true });
    view.focus();
  }, [goTo]);

  return (
    <div
      ref={place}
      className="h-full"
      onKeyDownCapture={(press) => {
        if (press.key !== 'Enter' || !(press.ctrlKey || press.metaKey)) return;
        // The page’s, as everywhere: CodeMirror would begin a line.
        press.stopPropagation();
        pressKey(press.nativeEvent);
      }}
    />
  );
}

const codeMarks = StateField.define<DecorationSet>({
  create: ({ doc }) => marksOf(doc),
  update: (marks, { docChanged, newDoc }) => (docChanged ? marksOf(newDoc) : marks),
  provide: (field) => EditorView.decorations.from(field),
});
