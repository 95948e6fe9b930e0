const [PAGE, PAGES] = ['\u{E000}', '\u{E001}'];

/** The texts in the margins of every page, as custom properties that `sheet.css` puts there. */
export function runningTexts(
  texts: { left: string; middle: string; right: string },
  folio: (counters: { page: string; pages: string }) => string
): string {
  const foot = folio({ page: PAGE!, pages: PAGES! })
    .split(/([\u{E000}\u{E001}])/u)
    .filter((piece) => piece !== '')
    .map((piece) =>
      piece === PAGE ? 'counter(page)' : piece === PAGES ? 'counter(pages)' : cssString(piece)
    );
  return `<style>:root{--print-left:${cssString(texts.left)};--print-middle:${cssString(texts.middle)};--print-right:${cssString(texts.right)};--print-foot:${foot.join(' ')}}</style>`;
}

/** Any text as a CSS string that can end neither the string nor the element around it. */
function cssString(text: string): string {
  const escaped = text.replace(
    /[^\p{L}\p{N} ]/gu,
    (character) => `\\${character.codePointAt(0)!.toString(16)} `
  );
  return `"${escaped}"`;
}
