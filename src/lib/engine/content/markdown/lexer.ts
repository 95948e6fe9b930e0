import { Lexer, Marked, type Token } from 'marked';
import { anchorTokenizer } from './anchor';
import { blankTokenizer } from './blank';
import { placeholderTokenizer } from './placeholder';
import { termTokenizer } from './term';
import { LessonTokenizer } from './tokenizer';

export interface MarkdownLexer {
  /** Reads block markdown. Link definitions hold for everything this lexer reads. */
  blocks(source: string): Token[];
  /** Reads inline markdown. */
  inline(source: string): Token[];
  /** Fills in the inline tokens; call once, after everything has been read, since definitions may come last. */
  finish(): void;
}

export function createLexer(): MarkdownLexer {
  const { defaults } = new Marked({
    gfm: true,
    extensions: [termTokenizer, placeholderTokenizer, anchorTokenizer, blankTokenizer]
  });
  const lexer = new Lexer({ ...defaults, tokenizer: new LessonTokenizer() });
  return {
    blocks: (source) => lexer.blockTokens(source, []),
    inline: (source) => lexer.inline(source),
    finish() {
      for (const { src, tokens } of lexer.inlineQueue) lexer.inlineTokens(src, tokens);
      lexer.inlineQueue = [];
    }
  };
}
