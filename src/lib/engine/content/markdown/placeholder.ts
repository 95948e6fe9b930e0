import type { TokenizerExtension, Tokens } from 'marked';

/** `{{company.name}}` in running text. */
export interface PlaceholderToken extends Tokens.Generic {
  type: 'placeholder';
  key: string;
}

export const placeholderTokenizer: TokenizerExtension = {
  name: 'placeholder',
  level: 'inline',
  tokenizer(source): PlaceholderToken | undefined {
    const match = /^\{\{\s*([\w.-]+)\s*\}\}/.exec(source);
    return match ? { type: 'placeholder', raw: match[0], key: match[1] ?? '' } : undefined;
  }
};
