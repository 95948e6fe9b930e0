import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { EditorView, keymap } from '@codemirror/view';
import { editing } from './editing';
import { languageOf, type SourceLanguage } from './language';
import { look } from './look';
import { phrases } from './phrases';

export type LineProblem = { line: number; message: string };

export type SourceView = {
  show(problems: LineProblem[]): void;
  /** Puts text where the cursor is, or at the end while that is in the front matter. */
  insert(text: string): void;
  goTo(line: number): void;
  destroy(): void;
};

/** Puts an editor for a source into `parent`. */
export function createSourceView(
  parent: HTMLElement,
  options: {
    source: string;
    language: SourceLanguage;
    label: string;
    describedBy?: string;
    change: (source: string) => void;
  }
): SourceView {
  const attributes: Record<string, string> = { 'aria-label': options.label };
  if (options.describedBy) attributes['aria-describedby'] = options.describedBy;
  const view = new EditorView({
    parent,
    doc: options.source,
    extensions: [
      editing,
      languageOf(options.language),
      lintGutter(),
      keymap.of(lintKeymap),
      phrases(),
      look,
      EditorView.contentAttributes.of(attributes),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) options.change(update.state.doc.toString());
      })
    ]
  });
  view.scrollDOM.tabIndex = 0;
  const lineAt = (number: number) => view.state.doc.line(Math.min(Math.max(number, 1), view.state.doc.lines));
  return {
    show: (problems) => {
      const diagnostics = problems.map(({ line, message }) => {
        const { from, to } = lineAt(line);
        return { from, to, message, severity: 'error' as const };
      });
      view.dispatch(setDiagnostics(view.state, diagnostics));
    },
    insert: (text) => {
      const source = view.state.doc.toString();
      const bodyAt = /^---\n[^]*?\n---\n/.exec(source)?.[0].length ?? 0;
      const { from, to } = view.state.selection.main;
      const place = from < bodyAt ? { from: source.length, to: source.length } : { from, to };
      view.dispatch({
        changes: { ...place, insert: text },
        selection: { anchor: place.from + text.length },
        scrollIntoView: true
      });
      view.focus();
    },
    goTo: (number) => {
      view.dispatch({ selection: { anchor: lineAt(number).from }, scrollIntoView: true });
      view.focus();
    },
    destroy: () => view.destroy()
  };
}
