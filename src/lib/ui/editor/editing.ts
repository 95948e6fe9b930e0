import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { drawSelection, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';

/** What every editor of ours can do. Tab is left to the page, so that nobody is caught in the text. */
export const editing = [
  lineNumbers(),
  history(),
  drawSelection(),
  highlightActiveLine(),
  highlightSelectionMatches(),
  keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap])
];
