import type { TokenizerExtension, Tokens } from 'marked';

/** `{#anchor}` at the end of a heading. */
export interface AnchorToken extends Tokens.Generic {
  type: 'anchor';
  anchor: string;
}

export const anchorTokenizer: TokenizerExtension = {
  name: 'anchor',
  level: 'inline',
  tokenizer(source): AnchorToken | undefined {
    const match = /^\{#([^{}\s]*)\}\s*$/.exec(source);
    return match ? { type: 'anchor', raw: match[0], anchor: match[1] ?? '' } : undefined;
  }
};
