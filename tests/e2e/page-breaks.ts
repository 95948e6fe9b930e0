import type { Page } from '@playwright/test';

const millimetre = 96 / 25.4;
const pixels = (millimetres: number) => Math.floor(millimetres * millimetre);

/** The page rule of a filed form, in CSS pixels: the paper, its margins and what they leave. */
const paper = { width: pixels(210), height: pixels(297), left: pixels(16), top: pixels(20) };
const room = { width: pixels(178), height: pixels(259), gap: 80 };

export type PageBreaks = {
  pages: number;
  /** What a page's end goes through, or what reaches beyond the paper: the element and the words it begins with. */
  cut: string[];
};

/** Where the pages of a printed form end. */
export async function pageBreaks(page: Page): Promise<PageBreaks> {
  const style = await layOutPages(page);
  const breaks = await page.locator('.sheet').evaluate((sheet, size) => {
    const { left, top } = sheet.getBoundingClientRect();
    const pageOf = (x: number) => Math.floor((x - left + 1) / (size.width + size.gap));
    const cut: string[] = [];
    let last = 0;

    function look(name: string, words: string | null, pieces: DOMRect[], whole: boolean, reach = 1) {
      const seen = pieces.filter((piece) => piece.width > 0 && piece.height > 0);
      for (const piece of seen) last = Math.max(last, pageOf(piece.left));
      const beyond = seen.some(
        (piece) =>
          piece.top < top - reach ||
          piece.bottom > top + size.height + reach ||
          piece.right - left > pageOf(piece.left) * (size.width + size.gap) + size.width + 1
      );
      const parted = whole && new Set(seen.map((piece) => pageOf(piece.left))).size > 1;
      if (beyond || parted) cut.push(`${name} “${(words ?? '').trim().slice(0, 20)}”`);
    }

    for (const element of sheet.querySelectorAll('*')) {
      const whole =
        (element.matches('tr, th, td, li, dt, dd, h2, h3, img, svg') && !element.closest('thead')) ||
        getComputedStyle(element).breakInside === 'avoid';
      look(element.localName, element.textContent, [...element.getClientRects()], whole);
    }
    const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.textContent?.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      look('line', node.textContent, [...range.getClientRects()], false, 3);
    }
    return { pages: last + 1, cut };
  }, room);
  await style.evaluate((element) => (element as Element).remove());
  return breaks;
}

/** The first page of a printed form as a picture of the paper. */
export async function picturePage(page: Page, path: string): Promise<void> {
  const style = await layOutPages(page);
  await page.screenshot({ path });
  await style.evaluate((element) => (element as Element).remove());
}

/**
 * Lays a sheet out in columns as large as a page's room, one page a column: the browser breaks both by the same rules, and
 * only of columns it tells where the pieces of a box lie.
 */
async function layOutPages(page: Page) {
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  await page.setViewportSize({ width: paper.width, height: paper.height });
  return page.addStyleTag({
    content: `html { background: #fff; overflow: hidden; }
      .sheet { position: absolute !important; inset: ${paper.top}px auto auto ${paper.left}px; overflow: visible !important;
        inline-size: ${room.width}px !important; block-size: ${room.height}px !important;
        column-width: ${room.width}px; column-gap: ${room.gap}px; column-fill: auto; }`
  });
}

/** How many pages a PDF has and how large they are, in points. */
export function pagesIn(pdf: Buffer): { pages: number; width: number; height: number } {
  const text = pdf.toString('latin1');
  const [, width, height] = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(text) ?? [];
  return {
    pages: text.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0,
    width: Math.round(Number(width)),
    height: Math.round(Number(height))
  };
}
