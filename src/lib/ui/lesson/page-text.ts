/**
 * The words of a lesson as one text with single blanks, and the way from a place in it to the page and back. What is not
 * the lesson's own (buttons, explanations not yet shown) is left out.
 */
export class PageText {
  readonly text: string;
  readonly #pieces: { node: Text; at: number; offsets: number[] }[] = [];

  constructor(root: HTMLElement) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement?.closest('button, .explanation, .outcome, .solution')
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT
    );
    let text = '';
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const piece = { node, at: text.length, offsets: [] as number[] };
      for (let index = 0; index < node.data.length; index++) {
        const blank = /\s/.test(node.data[index]!);
        if (blank && (text === '' || text.endsWith(' '))) continue;
        text += blank ? ' ' : node.data[index];
        piece.offsets.push(index);
      }
      if (piece.offsets.length > 0) this.#pieces.push(piece);
    }
    this.text = text;
  }

  /** The part of the page that shows the text from `start` to `end`. */
  range(start: number, end: number): Range | null {
    const first = this.#pieceAt(start);
    const last = this.#pieceAt(end - 1);
    if (!first || !last) return null;
    const range = document.createRange();
    range.setStart(first.node, first.offsets[start - first.at]!);
    range.setEnd(last.node, last.offsets[end - 1 - last.at]! + 1);
    return range;
  }

  /** The place in the text of a point of the page. */
  offsetOf(node: Node, offset: number): number {
    const point = document.createRange();
    point.setStart(node, offset);
    const piece = this.#pieces.find(({ node: own }) => point.comparePoint(own, own.length) > 0);
    if (!piece) return this.text.length;
    if (piece.node !== node) return piece.at;
    const within = piece.offsets.findIndex((index) => index >= offset);
    return piece.at + (within === -1 ? piece.offsets.length : within);
  }

  #pieceAt(at: number) {
    return this.#pieces.find((piece) => at >= piece.at && at < piece.at + piece.offsets.length);
  }
}
