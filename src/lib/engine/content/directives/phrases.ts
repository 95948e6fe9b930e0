import type { Inline } from '../blocks';
import { plainText } from '../markdown/plain-text';
import { escapeHtml } from '../render/escape';
import { title } from './attribute-rules';
import type { Directive } from './directive';
import { splitReason } from './reason';

export interface PhrasesContent {
  phrases: { phrase: Inline; use: Inline | null }[];
}

/** `:::phrases`, ready-made replies that can be copied, each with when to use it. */
export const phrases: Directive<'phrases'> = {
  attributes: { title },
  nestable: true,

  read({ name, line, body }, reader) {
    const content: PhrasesContent = { phrases: [] };
    for (const { text, line } of body.filter(({ text }) => text.trim() !== '')) {
      const [, item] = /^ {0,3}[-*+]\s+(\S.*)$/.exec(text) ?? [];
      if (item === undefined) {
        reader.report('phrases-item', line);
        continue;
      }
      const [phrase, use] = splitReason(item);
      content.phrases.push({
        phrase: reader.inline(phrase, line),
        use: use === '' ? null : reader.inline(use, line)
      });
    }
    if (body.every(({ text }) => text.trim() === '')) reader.report('directive-empty', line, { name });
    return content;
  },

  parts: (content) => content.phrases.flatMap(({ phrase, use }) => (use ? [phrase, use] : [phrase])),

  render({ attributes, content }, page) {
    const label = escapeHtml(page.fill(attributes.title ?? page.texts.phrases));
    const items = content.phrases.map(({ phrase, use }) => {
      const copy = escapeHtml(page.fill(plainText(phrase.tokens)));
      const when = use ? `<span class="phrase-use">${page.inline(use)}</span>` : '';
      return `<li data-copy="${copy}"><span class="phrase">${page.inline(phrase)}</span>${when}</li>\n`;
    });
    return (
      `<figure class="phrase-card"><figcaption>${label}</figcaption>\n` +
      `<ul class="phrases">\n${items.join('')}</ul></figure>\n`
    );
  }
};
