import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The editor in the colours of the page, so that it follows light and dark. */
export const look = [
  EditorView.lineWrapping,
  EditorView.theme({
    '&': { backgroundColor: 'var(--paper-raised)', color: 'var(--ink)', fontSize: 'var(--text-sm)' },
    '&.cm-focused': { outline: 'none' },
    '.cm-content': { fontFamily: 'var(--font-mono)', lineHeight: '1.7', caretColor: 'var(--ink)' },
    '.cm-scroller': { fontFamily: 'inherit' },
    '.cm-cursor': { borderLeftColor: 'var(--ink)' },
    '.cm-gutters': { backgroundColor: 'var(--paper-sunken)', color: 'var(--ink-soft)', border: 'none' },
    '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
    '&.cm-focused .cm-activeLine': {
      backgroundColor: 'color-mix(in oklab, var(--accent-soft) 45%, transparent)'
    },
    '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
      backgroundColor: 'color-mix(in oklab, var(--accent) 28%, transparent)'
    },
    '.cm-tooltip, .cm-panels': {
      backgroundColor: 'var(--paper-raised)',
      color: 'var(--ink)',
      borderColor: 'var(--rule-strong)'
    },
    '.cm-diagnostic-error': { borderLeftColor: 'var(--seal)' },
    '.cm-lintRange-error': {
      backgroundImage: 'none',
      textDecoration: 'underline wavy var(--seal) 1px',
      textUnderlineOffset: '4px'
    },
    '.cm-lint-marker-error': { content: 'none' },
    '.cm-lint-marker': {
      inlineSize: '8px',
      blockSize: '8px',
      marginBlockStart: '7px',
      borderRadius: '50%',
      backgroundColor: 'var(--seal)'
    },
    '&.cm-editor .cm-collapsedLines': {
      background: 'var(--paper-sunken)',
      color: 'var(--ink-soft)',
      fontFamily: 'var(--font-body)'
    },
    '.cm-collapsedLines::before, .cm-collapsedLines::after': { content: '"⋯"', marginInline: '0.5em' },
    '.cm-deletedChunk': { display: 'flow-root' },
    '.cm-deletedChunk .cm-chunkButtons': {
      position: 'static',
      float: 'inline-end',
      marginBlock: '4px',
      fontFamily: 'var(--font-body)'
    },
    '.cm-deletedChunk .cm-chunkButtons button, .cm-deletedChunk button[name]': {
      minBlockSize: '32px',
      paddingInline: '10px',
      border: '1px solid var(--rule-strong)',
      borderRadius: 'var(--radius-s)',
      background: 'var(--paper-raised)',
      color: 'var(--ink)'
    },
    '&.cm-merge-a .cm-changedLine, .cm-deletedChunk': {
      backgroundColor: 'color-mix(in oklab, var(--seal-soft) 60%, transparent)'
    },
    '&.cm-merge-b .cm-changedLine': {
      backgroundColor: 'color-mix(in oklab, var(--accent-soft) 70%, transparent)'
    },
    '&.cm-merge-a .cm-changedText, &.cm-merge-b .cm-changedText': {
      background: 'color-mix(in oklab, var(--ochre) 30%, transparent)'
    }
  }),
  syntaxHighlighting(
    HighlightStyle.define([
      { tag: tags.heading, fontWeight: '700' },
      { tag: tags.strong, fontWeight: '700' },
      { tag: tags.emphasis, fontStyle: 'italic' },
      { tag: [tags.link, tags.url], color: 'var(--accent-strong)' },
      { tag: [tags.processingInstruction, tags.meta, tags.contentSeparator], color: 'var(--ink-soft)' },
      { tag: tags.comment, color: 'var(--ink-soft)', fontStyle: 'italic' },
      { tag: tags.propertyName, color: 'var(--accent-strong)' },
      { tag: tags.punctuation, color: 'var(--ink-soft)' },
      { tag: tags.number, color: 'var(--ochre)' },
      { tag: tags.monospace, color: 'var(--accent-strong)' }
    ])
  )
];
