import { escapeHtml } from '../render/escape';
import { title } from './attribute-rules';
import type { Directive } from './directive';

export interface CopyContent {
  /** A plain text of one or more lines; what is read is what is copied. */
  text: string;
}

/** `:::copy{title="…"}`, a text of several lines, such as a letter, that can be copied whole. */
export const copy: Directive<'copy'> = {
  attributes: { title: { ...title, required: true } },
  nestable: true,

  read({ name, line, body }, reader) {
    const text = body
      .map(({ text }) => text.trimEnd())
      .join('\n')
      .replace(/^\n+|\n+$/g, '');
    if (text === '') reader.report('directive-empty', line, { name });
    for (const { text, line } of body) reader.text(text, line);
    return { text };
  },

  parts: () => [],

  render({ attributes, content }, page) {
    const text = escapeHtml(page.fill(content.text));
    return (
      `<figure class="copy-card" data-copy="${text}">` +
      `<figcaption>${escapeHtml(page.fill(attributes.title ?? ''))}</figcaption>` +
      `<div class="copy-text">${text}</div></figure>\n`
    );
  }
};
