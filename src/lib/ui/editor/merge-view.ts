import { markdown } from '@codemirror/lang-markdown';
import { MergeView } from '@codemirror/merge';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { editing } from './editing';
import { look } from './look';

/** Puts two texts side by side into `parent`: theirs to read and take from, mine to write. Returns how to remove it. */
export function createMergeView(
  parent: HTMLElement,
  options: {
    theirs: string;
    mine: string;
    labels: { theirs: string; mine: string };
    change: (source: string) => void;
  }
): () => void {
  const common = [editing, markdown(), look];
  const named = (label: string) => EditorView.contentAttributes.of({ 'aria-label': label });
  const view = new MergeView({
    parent,
    revertControls: 'a-to-b',
    collapseUnchanged: { margin: 3, minSize: 6 },
    a: {
      doc: options.theirs,
      extensions: [common, named(options.labels.theirs), EditorState.readOnly.of(true)]
    },
    b: {
      doc: options.mine,
      extensions: [
        common,
        named(options.labels.mine),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) options.change(update.state.doc.toString());
        })
      ]
    }
  });
  return () => view.destroy();
}
