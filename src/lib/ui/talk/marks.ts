export type Piece = { text: string; marked: boolean };

/** Cuts a text into pieces, those inside one of the quotes marked. Quotes may overlap; one that does not occur is passed over. */
export function markQuotes(text: string, quotes: readonly string[]): Piece[] {
  const marked = new Array<boolean>(text.length).fill(false);
  for (const quote of quotes) {
    const start = quote === '' ? -1 : text.indexOf(quote);
    if (start >= 0) marked.fill(true, start, start + quote.length);
  }
  const pieces: Piece[] = [];
  for (const [index, isMarked] of marked.entries()) {
    const last = pieces.at(-1);
    if (last && last.marked === isMarked) last.text += text[index];
    else pieces.push({ text: text[index]!, marked: isMarked });
  }
  return pieces;
}
