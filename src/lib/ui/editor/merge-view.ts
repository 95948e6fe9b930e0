import { MergeView, unifiedMergeView } from '@codemirror/merge';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { editing } from './editing';
import { languageOf, type SourceLanguage } from './language';
import { look } from './look';
import { phrases } from './phrases';

type Merging = {
  theirs: string;
  mine: string;
  language: SourceLanguage;
  labels: { theirs: string; mine: string };
  /** Whether there is room for both side by side. */
  wide: boolean;
  change: (source: string) => void;
};

const collapse = { margin: 3, minSize: 6 };

/**
 * Puts two texts into `parent`: theirs to read and take from, mine to write. Side by side where there is room, else in one
 * column with theirs between the lines. Returns how to remove it.
 */
export function createMergeView(parent: HTMLElement, options: Merging): () => void {
  const common = [editing, languageOf(options.language), look, phrases()];
  const named = (label: string) => EditorView.contentAttributes.of({ 'aria-label': label });
  const mine = [
    common,
    named(options.labels.mine),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) options.change(update.state.doc.toString());
    })
  ];
  if (!options.wide) {
    const between = unifiedMergeView({ original: options.theirs, collapseUnchanged: collapse });
    const view = new EditorView({ parent, doc: options.mine, extensions: [mine, between] });
    return () => view.destroy();
  }
  const view = new MergeView({
    parent,
    revertControls: 'a-to-b',
    collapseUnchanged: collapse,
    a: {
      doc: options.theirs,
      extensions: [common, named(options.labels.theirs), EditorState.readOnly.of(true)]
    },
    b: { doc: options.mine, extensions: mine }
  });
  return () => view.destroy();
}
