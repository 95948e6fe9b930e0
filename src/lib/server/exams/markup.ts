import { excerptOf, renderMarkdown, type RenderContext } from '../../engine/content';
import { contentTexts } from '../library';

/** A paper stands by itself: it leads nowhere and shows no pictures of a lesson. */
const context: RenderContext = {
  locale: 'zh-CN',
  resolveLink: () => null,
  resolveImage: () => null,
  placeholder: () => null,
  texts: contentTexts('zh-CN')
};

/** A paper's markdown as HTML, safe to put into a page. Written HTML is shown as it was written. */
export function asHtml(markdown: string): string {
  return renderMarkdown(markdown, context);
}

/** How a paper's markdown begins, as plain text, for lists. */
export function excerpt(markdown: string, length = 48): string {
  return excerptOf(markdown, length);
}
