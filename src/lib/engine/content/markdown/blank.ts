import type { TokenizerExtension, Tokens } from 'marked';

/** `____`, three underscores or more: a blank to fill in where it stands in a check of that kind, else just a line. */
export interface BlankToken extends Tokens.Generic {
  type: 'blank';
  /** Set by the survey, for a blank that has answers. */
  blank?: { check: string; number: number; accepted: string[] };
}

export const blankTokenizer: TokenizerExtension = {
  name: 'blank',
  level: 'inline',
  tokenizer(source): BlankToken | undefined {
    const match = /^_{3,}/.exec(source);
    return match ? { type: 'blank', raw: match[0] } : undefined;
  }
};
