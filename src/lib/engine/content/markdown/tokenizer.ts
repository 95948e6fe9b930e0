import { Tokenizer, type Tokens } from 'marked';
import { MAX_NESTING } from '../limits';

/** Stands for source that was nested too deeply to be read. */
export interface TooDeepToken extends Tokens.Generic {
  type: 'too-deep';
  text: string;
}

/**
 * Markdown as lessons use it. It differs from GitHub's in this: HTML is text; a bare address is text; headings are
 * written with `#` only; `~` alone is text, since Chinese writers end sentences with it; `**` may touch Chinese
 * punctuation on one side and a character on the other; and nesting has a limit.
 */
export class LessonTokenizer extends Tokenizer {
  #depth = 0;

  override html() {
    return undefined;
  }

  override tag() {
    return undefined;
  }

  override url() {
    return undefined;
  }

  override lheading() {
    return undefined;
  }

  /** Stops before whatever may begin something, so that a run of text is never searched twice. */
  override inlineText(source: string): Tokens.Text | undefined {
    const [raw] = TEXT.exec(source) ?? [];
    return raw === undefined ? undefined : { type: 'text', raw, text: raw, escaped: false };
  }

  override del(source: string, masked: string, previous?: string) {
    return source.startsWith('~~')
      ? this.#within(source, /^~~/, () => super.del(source, masked, previous))
      : undefined;
  }

  override emStrong(source: string, masked: string, previous?: string) {
    return this.#within(
      source,
      /^[*_]/,
      () => this.#strong(source) ?? super.emStrong(source, masked, previous)
    );
  }

  override link(source: string) {
    return this.#within(source, /^!?\[/, () => super.link(source));
  }

  override reflink(source: string, links: Parameters<Tokenizer['reflink']>[1]) {
    return this.#within(source, /^!?\[/, () => super.reflink(source, links));
  }

  override list(source: string) {
    return this.#within(source, /^ {0,3}(?:[*+-]|\d{1,9}[.)])(?:\s|$)/, () => super.list(source));
  }

  override blockquote(source: string) {
    return this.#within(source, /^ {0,3}>/, () => super.blockquote(source));
  }

  #strong(source: string): Tokens.Strong | undefined {
    const match = STRONG.exec(source);
    const text = match?.[1];
    if (!match || text === undefined) return undefined;
    return { type: 'strong', raw: match[0], text, tokens: this.lexer.inlineTokens(text) };
  }

  #within<T>(source: string, opening: RegExp, read: () => T | undefined): T | undefined {
    if (this.#depth >= MAX_NESTING) {
      const tooDeep: TooDeepToken = { type: 'too-deep', raw: source, text: source };
      return opening.test(source) ? (tooDeep as T) : undefined;
    }
    this.#depth += 1;
    try {
      return read();
    } finally {
      this.#depth -= 1;
    }
  }
}

const STRONG = /^\*\*(?![\s*])((?:\\[^]|`[^`]*`|\*(?!\*)|[^*\\`])+?)(?<!\s)\*\*(?!\*)/;
const TEXT = /^(?:`+|[^`])(?:(?= {2,}\n)|[^]*?(?:(?=[\\<![`*_~]|\{[{#]|:[a-z]|$)|[^ ](?= {2,}\n)))/;
