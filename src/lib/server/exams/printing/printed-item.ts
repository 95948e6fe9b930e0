import { publicPaper, type Paper, type PublicItem } from '../../../engine/assessment';
import type { Locale } from '../../db/schema';
import { withHtml } from '../markup';

/** The questions of a paper as they are printed: nothing of the key, texts as HTML that is safe to put into a page. */
export function printedItems(paper: Paper, locale: Locale): PublicItem[] {
  return publicPaper(paper).items.map((shown, index) => {
    const item = withHtml(shown, paper.items[index]!, locale);
    return item.kind === 'fill-in' ? { ...item, stem: withBlanks(item.stem) } : item;
  });
}

/** Draws and numbers the blanks of a stem, in its text only and never inside a tag. */
function withBlanks(html: string): string {
  let blank = 0;
  return html.replace(/(<[^>]*>)|_{3,}/g, (_, tag?: string) => tag ?? drawn(++blank));
}

function drawn(number: number): string {
  return `<span class="blank">(${number})</span>`;
}
