import { EditorState } from '@codemirror/state';
import { m } from '../../paraglide/messages';

/** What the editor itself says, in the person's language. */
export const phrases = () =>
  EditorState.phrases.of({
    Find: m.editor_phrase_find(),
    Replace: m.editor_phrase_replace_with(),
    next: m.editor_phrase_next(),
    previous: m.editor_phrase_previous(),
    all: m.editor_phrase_all(),
    'match case': m.editor_phrase_case(),
    regexp: m.editor_phrase_regexp(),
    'by word': m.editor_phrase_word(),
    replace: m.editor_phrase_replace(),
    'replace all': m.editor_phrase_replace_all(),
    close: m.editor_phrase_close(),
    '$ unchanged lines': m.editor_phrase_unchanged(),
    'Revert this chunk': m.editor_phrase_revert(),
    Accept: m.editor_phrase_accept(),
    Reject: m.editor_phrase_reject()
  });
