import type { Block } from '../blocks';
import { escapeHtml } from '../render/escape';
import type { Directive } from './directive';

export interface SummaryContent {
  blocks: Block[];
}

export const SUMMARY_ANCHOR = 'summary';

/** `:::summary`, what to keep in mind from the lesson. */
export const summary: Directive<'summary'> = {
  attributes: {},
  nestable: false,

  read({ name, line, body }, reader) {
    const blocks = reader.blocks(body);
    if (blocks.length === 0) reader.report('directive-empty', line, { name });
    return { blocks };
  },

  parts: ({ blocks }) => blocks,

  render: ({ content }, page) =>
    `<div class="summary"><h2 id="${SUMMARY_ANCHOR}">${escapeHtml(page.texts.summary)}</h2>` +
    `${page.blocks(content.blocks)}</div>\n`
};
