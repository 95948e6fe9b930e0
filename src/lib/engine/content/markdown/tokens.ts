import type { Token, Tokens } from 'marked';
import type { AnchorToken } from './anchor';
import type { BlankToken } from './blank';
import type { PlaceholderToken } from './placeholder';
import type { TermToken } from './term';
import type { TooDeepToken } from './tokenizer';

/** A heading, with its id in the page once the document has been surveyed. */
export interface HeadingToken extends Tokens.Heading {
  anchor?: string;
}

/** A table, with its number in the page once the document has been surveyed. */
export interface TableToken extends Tokens.Table {
  number?: number;
}

interface OwnTokens {
  heading: HeadingToken;
  table: TableToken;
  paragraph: Tokens.Paragraph;
  text: Tokens.Text;
  link: Tokens.Link;
  image: Tokens.Image;
  term: TermToken;
  placeholder: PlaceholderToken;
  anchor: AnchorToken;
  blank: BlankToken;
  'too-deep': TooDeepToken;
}

/** Tells a token's kind by its type, which marked's own union leaves open. */
export function isToken<Type extends keyof OwnTokens>(
  token: Token | undefined,
  type: Type
): token is OwnTokens[Type] & Token {
  return token?.type === type;
}

/** The image of a paragraph that holds nothing else. */
export function loneImage(paragraph: Tokens.Paragraph): Tokens.Image | null {
  const [first, ...rest] = paragraph.tokens;
  return rest.length === 0 && isToken(first, 'image') ? first : null;
}
