import type { TokenizerExtension, Tokens } from 'marked';
import { readAttributes } from '../attributes';

/** `:term[word]{def="…"}`, a term where it is first used. Other names are kept, so that the check can name them. */
export interface TermToken extends Tokens.Generic {
  type: 'term';
  name: string;
  term: string;
  definition: string | null;
  /** False when the attributes could not be read or are not exactly `def`. */
  sound: boolean;
  /** The id in the page, once the lesson has been surveyed. */
  anchor?: string;
}

const INLINE_DIRECTIVE = /^:([a-z][a-z-]*)\[((?:\\.|[^\]\\\n])*)\](?:\{((?:"(?:\\.|[^"\\])*"|[^"}])*)\})?/;

export const termTokenizer: TokenizerExtension = {
  name: 'term',
  level: 'inline',
  tokenizer(source): TermToken | undefined {
    const match = INLINE_DIRECTIVE.exec(source);
    if (!match) return undefined;
    const [raw, name = '', term = '', written] = match;
    if (name !== 'term' && written === undefined) return undefined;
    const attributes = readAttributes(written ?? '');
    const definition = attributes?.def?.trim() ?? null;
    return {
      type: 'term',
      raw,
      name,
      term: term.replace(/\\(.)/g, '$1').trim(),
      definition,
      sound: attributes !== null && Object.keys(attributes).every((key) => key === 'def')
    };
  }
};
