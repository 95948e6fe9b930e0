import { publicPaper, shuffledBy, type Item, type Paper, type PublicPaper } from '../../../engine/assessment';
import type { Locale } from '../../db/schema';
import type { LibraryItem } from '../../library';
import { asHtml, withHtml } from '../markup';

type Seat = { attemptId: string; shuffle: boolean };

const rendered = new WeakMap<Paper, Paper>();

/** The paper as this sitter sees it, in an order of their own where the exam says so; its texts are safe HTML. */
export function sheetFor({ compiled, locale }: LibraryItem<Paper>, seat: Seat): PublicPaper {
  let html = rendered.get(compiled);
  if (!html) rendered.set(compiled, (html = inHtml(compiled, locale)));
  return publicPaper(html, orderOf(seat));
}

/** The questions in the order in which this sitter counts them. */
export function sitterOrder(paper: Paper, seat: Seat): string[] {
  return publicPaper(paper, orderOf(seat)).items.map(({ id }) => id);
}

const orderOf = ({ attemptId, shuffle }: Seat) => (shuffle ? shuffledBy(attemptId) : undefined);

function inHtml(paper: Paper, locale: Locale): Paper {
  const shown = publicPaper(paper).items;
  const items = paper.items.map((item, index): Item => {
    const html = withHtml(shown[index]!, item, locale);
    if (item.kind !== 'case' || html.kind !== 'case') return { ...item, stem: html.stem };
    const parts = item.parts.map((part, place) => ({ ...part, text: html.parts[place]!.text }));
    return { ...item, stem: html.stem, parts };
  });
  return { ...paper, instructions: asHtml(paper.instructions), items };
}
