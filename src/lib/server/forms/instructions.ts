import { renderMarkdown } from '../../engine/content';
import type { Locale } from '../db/schema';
import { contentTexts } from '../library';

/** A form's instructions as HTML that is safe to put into a page. A form leads nowhere and shows no pictures. */
export function instructionsAsHtml({ instructions }: { instructions: string }, locale: Locale): string {
  return renderMarkdown(instructions, {
    locale,
    resolveLink: () => null,
    resolveImage: () => null,
    placeholder: () => null,
    texts: contentTexts(locale)
  });
}
