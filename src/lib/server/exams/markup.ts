import type { Item, PublicItem } from '../../engine/assessment';
import { excerptOf, renderMarkdown, type RenderContext } from '../../engine/content';
import type { Locale } from '../db/schema';
import { contentTexts } from '../library';

/** A paper stands by itself: it leads nowhere and shows no pictures but those that lie beside its questions. */
const context: RenderContext = {
  locale: 'zh-CN',
  resolveLink: () => null,
  resolveImage: () => null,
  placeholder: () => null,
  texts: contentTexts('zh-CN')
};

/**
 * A paper's markdown as HTML, safe to put into a page. Written HTML is shown as it was written; pictures where `folder`,
 * the address they are served below, is given.
 */
export function asHtml(markdown: string, folder?: string): string {
  if (!folder) return renderMarkdown(markdown, context);
  return renderMarkdown(markdown, { ...context, resolveImage: (name) => `${folder}/${name}` });
}

/** Where the pictures of a question are served: on a paper too they are those of its topic. */
export function picturesOf({ topic }: Pick<Item, 'topic'>, locale: Locale): string {
  return `/library/${locale}/questions/${topic.toLowerCase()}`;
}

/** A question as a sitter sees it, its markdown as HTML that is safe to put into a page. */
export function withHtml(shown: PublicItem, item: Item, locale: Locale): PublicItem {
  const pictures = picturesOf(item, locale);
  const stem = asHtml(shown.stem, pictures);
  if (shown.kind !== 'case') return { ...shown, stem };
  return {
    ...shown,
    stem,
    parts: shown.parts.map((part) => ({ ...part, text: asHtml(part.text, pictures) }))
  };
}

/** How a paper's markdown begins, as plain text, for lists. */
export function excerpt(markdown: string, length = 48): string {
  return excerptOf(markdown, length);
}
