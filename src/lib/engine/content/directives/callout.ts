import type { Block } from '../blocks';
import { escapeHtml } from '../render/escape';
import { oneOf, title } from './attribute-rules';
import type { Directive } from './directive';

export const calloutKinds = ['tip', 'note', 'warning', 'example'] as const;
export type CalloutKind = (typeof calloutKinds)[number];

export interface CalloutContent {
  blocks: Block[];
  /** Level of its heading, one below the heading it stands under; set by the survey. */
  level: number;
}

/** `:::callout{kind=tip title="…"}`, an aside with a heading. */
export const callout: Directive<'callout'> = {
  attributes: { kind: oneOf(calloutKinds), title },
  nestable: true,

  read({ name, line, body }, reader) {
    const blocks = reader.blocks(body);
    if (blocks.length === 0) reader.report('directive-empty', line, { name });
    return { blocks, level: 2 };
  },

  parts: ({ blocks }) => blocks,

  render({ attributes, content }, page) {
    const kind = calloutKinds.find((known) => known === attributes.kind) ?? 'note';
    const heading = page.fill(attributes.title ?? page.texts.callout[kind]);
    return (
      `<aside class="callout callout-${kind}" role="note">` +
      `<h${content.level} class="callout-title">${escapeHtml(heading)}</h${content.level}>` +
      `${page.blocks(content.blocks)}</aside>\n`
    );
  }
};
