import type { Token } from 'marked';
import { withinLimits } from './limits';
import { plainText } from './markdown/plain-text';
import { readDocument } from './read-document';
import { normaliseSource } from './source';

/** How a piece of markdown begins, as plain text: the words of its first paragraph, no more than `length` characters. */
export function excerptOf(source: string, length: number): string {
  const text = normaliseSource(source);
  const ignore = () => {};
  const words = withinLimits(text, ignore) ? firstWords(text) : text;
  const characters = [...words.replace(/\s+/g, ' ').trim()];
  return characters.length > length ? `${characters.slice(0, length).join('')}…` : characters.join('');
}

function firstWords(text: string): string {
  for (const block of readDocument(text, 1, () => {}).blocks) {
    const words = block.type === 'markdown' ? wordsIn(block.tokens) : '';
    if (words) return words;
  }
  return '';
}

function wordsIn(tokens: readonly Token[]): string {
  for (const token of tokens) {
    const inner = 'tokens' in token ? (token.tokens ?? []) : [];
    const isText = token.type === 'paragraph' || token.type === 'text' || token.type === 'heading';
    const items = token.type === 'list' ? (token.items as Token[]) : [];
    const words = isText ? plainText(inner) : wordsIn([...inner, ...items]);
    if (words) return words;
  }
  return '';
}
