import type { Token } from 'marked';

/** The words of inline tokens without their markup; placeholders stay as written. */
export function plainText(tokens: readonly Token[]): string {
  return tokens.map(wordsOf).join('').trim();
}

function wordsOf(token: Token): string {
  if (token.type === 'br') return ' ';
  if (token.type === 'anchor') return '';
  if (token.type === 'placeholder' || token.type === 'blank') return token.raw;
  if (token.type === 'term' && 'term' in token) return String(token.term);
  if ('tokens' in token && token.tokens) return token.tokens.map(wordsOf).join('');
  return joinLines('text' in token ? String(token.text) : '');
}

/**
 * Joins lines that were broken in the source: with nothing where Chinese or Japanese stands on either side, since the
 * page sets the space between scripts itself, and with a blank elsewhere.
 */
export function joinLines(text: string): string {
  return text.replace(HAN_BREAK, '').replace(/\n/g, ' ');
}

const HAN = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303F\\uFF00-\\uFFEF]';
const HAN_BREAK = new RegExp(`(?<=${HAN})\\n|\\n(?=${HAN})`, 'gu');
