import { EditorView } from '@codemirror/view';

/** The editor in the colours of both themes; where a person has colours of their own, in theirs. */
export const codeTheme = EditorView.theme({
  '&': { backgroundColor: 'var(--sunk)', color: 'var(--ink)', fontSize: '12px', height: '100%' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    fontFamily: 'var(--font-mono, var(--font-overpass-mono), monospace)',
    fontVariantLigatures: 'none',
    lineHeight: '18px',
    overflow: 'auto',
  },
  '.cm-content': { caretColor: 'var(--ink)', padding: '8px 0' },
  '.cm-line': { padding: '0 8px' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '.cm-gutters': {
    backgroundColor: 'var(--sunk)',
    borderRight: '1px solid var(--hairline)',
    color: 'var(--ink-3)',
  },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '28px', padding: '0 6px 0 4px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    { background: 'color-mix(in srgb, var(--platform) 35%, transparent)' },
  '.cm-look-keyword': { color: 'var(--platform)' },
  '.cm-look-text': { color: 'var(--ok)' },
  '.cm-look-number': { color: 'var(--run)' },
  '.cm-look-comment': { color: 'var(--ink-3)', fontStyle: 'italic' },
  '.cm-look-name': { fontWeight: '600' },
  '.cm-look-fault': {
    textDecorationLine: 'underline',
    textDecorationStyle: 'wavy',
    textDecorationColor: 'var(--fail)',
    textUnderlineOffset: '3px',
  },
  '.cm-tooltip': {
    backgroundColor: 'var(--raised)',
    border: '1px solid var(--control)',
    borderRadius: '6px',
    color: 'var(--ink)',
    maxWidth: 'calc(100vw - 16px)',
    overflow: 'hidden',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    fontFamily: 'var(--font-mono, monospace)',
    maxHeight: '14em',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { lineHeight: '18px', padding: '3px 8px' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--platform)',
    color: 'var(--panel)',
  },
  '.cm-completionDetail': { color: 'var(--ink-2)', fontStyle: 'normal', marginLeft: '12px' },
  '.cm-tooltip-autocomplete ul li[aria-selected] .cm-completionDetail': { color: 'inherit' },
  '.cm-completionMatchedText': { fontWeight: '600' },
  '@media (forced-colors: active)': {
    '.cm-tooltip-autocomplete ul li[aria-selected]': {
      backgroundColor: 'Highlight',
      color: 'HighlightText',
      forcedColorAdjust: 'none',
    },
  },
  '@media (max-width: 767px), (pointer: coarse)': {
    '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '13px 8px' },
  },
});
