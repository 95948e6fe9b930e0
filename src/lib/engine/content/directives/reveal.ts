import type { Block } from '../blocks';
import { escapeHtml } from '../render/escape';
import { title } from './attribute-rules';
import type { Directive } from './directive';

export interface RevealContent {
  blocks: Block[];
}

/** `:::reveal{title="…"}`, what one opens after thinking about it first. */
export const reveal: Directive<'reveal'> = {
  attributes: { title: { ...title, required: true } },
  nestable: true,

  read({ name, line, body }, reader) {
    const blocks = reader.blocks(body);
    if (blocks.length === 0) reader.report('directive-empty', line, { name });
    return { blocks };
  },

  parts: ({ blocks }) => blocks,

  render: ({ attributes, content }, page) =>
    `<details class="reveal"><summary>${escapeHtml(page.fill(attributes.title ?? ''))}</summary>` +
    `${page.blocks(content.blocks)}</details>\n`
};
