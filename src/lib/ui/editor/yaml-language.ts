import { StreamLanguage, type StreamParser } from '@codemirror/language';

type State = { quote: string };

/** YAML as far as colours need it: notes, names of fields, list marks, quoted texts and figures. */
const yamlParser: StreamParser<State> = {
  name: 'yaml',
  startState: () => ({ quote: '' }),
  token(stream, state) {
    if (state.quote) {
      const closed = stream.skipTo(state.quote);
      if (closed) stream.next();
      else stream.skipToEnd();
      if (closed) state.quote = '';
      return 'string';
    }
    if (stream.eatSpace()) return null;
    if (stream.match(/^#.*/)) return 'comment';
    if (stream.sol() && stream.match(/^(?:---|\.\.\.)\s*$/)) return 'meta';
    if (stream.match(/^-(?=\s|$)/) || stream.match(/^[[\]{},|>]/)) return 'punctuation';
    if (stream.match(/^[\w.-]+(?=\s*:(?:\s|$))/)) return 'propertyName';
    if (stream.match(/^:(?=\s|$)/)) return 'punctuation';
    if (stream.match(/^-?\d+(?:\.\d+)?(?=\s*(?:[,\]}#]|$))/)) return 'number';
    const quote = stream.match(/^["']/);
    if (quote) {
      state.quote = Array.isArray(quote) ? quote[0] : '';
      return 'string';
    }
    stream.next();
    stream.match(/^[^\s[\]{},:#"']*/);
    return null;
  },
  languageData: { commentTokens: { line: '#' } }
};

export const yaml = () => StreamLanguage.define(yamlParser);
