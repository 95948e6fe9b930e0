/** Words of one agent message that the reader has selected. */
export type Picked = { turn: number; start: number; words: string };

/** What a selection holds, when it lies within one message; blanks at its ends are left out. */
export function pickedIn(selection: Selection | null): Picked | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const message = messageOf(range.startContainer);
  if (!message || message !== messageOf(range.endContainer)) return null;
  const words = range.toString();
  if (words.trim() === '') return null;
  const before = range.cloneRange();
  before.selectNodeContents(message);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length + words.length - words.trimStart().length;
  return { turn: Number(message.dataset.turn), start, words: words.trim() };
}

function messageOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>('[data-turn]') ?? null;
}
