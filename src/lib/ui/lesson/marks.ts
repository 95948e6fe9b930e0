import { anchorAt, findAnchor } from './anchor';
import type { PageText } from './page-text';
import { blocksOf } from './place';

const name = 'own-note';

/** Shows one's own marks in the text, where the browser can, and leads from each note to its passage. */
export function showMarks(prose: HTMLElement, text: PageText): void {
  const ranges: Range[] = [];
  for (const note of document.querySelectorAll<HTMLElement>('[data-quote]')) {
    const { quote = '', prefix = '', suffix = '' } = note.dataset;
    const at = note.lang === prose.lang ? findAnchor(text.text, { quote, prefix, suffix }) : -1;
    const range = at === -1 ? null : text.range(at, at + quote.length);
    const way = note.querySelector<HTMLElement>('[data-passage]');
    const lost = note.querySelector<HTMLElement>('[data-lost]');
    if (way) way.hidden = !range;
    if (lost) lost.hidden = Boolean(range) || note.lang !== prose.lang;
    if (!range) continue;
    ranges.push(range);
    way?.addEventListener('click', () => goTo(range));
  }
  if ('highlights' in CSS) CSS.highlights.set(name, new Highlight(...ranges));
}

/** Offers to mark what is selected, or to write a note about it. */
export function offerMarking(prose: HTMLElement, text: PageText): { close: () => void } {
  const form = document.querySelector<HTMLFormElement>('[data-mark]')!;
  const field = (field: string) => form.elements.namedItem(field) as HTMLInputElement;
  const body = form.querySelector('textarea')!;
  const write = form.querySelector<HTMLButtonElement>('[data-write]')!;
  const blocks = blocksOf(prose);
  let timer: ReturnType<typeof setTimeout> | undefined;

  document.addEventListener('selectionchange', () => {
    clearTimeout(timer);
    timer = setTimeout(offer, 250);
  });
  write.addEventListener('click', () => {
    form.dataset.open = '';
    body.focus();
  });
  form.addEventListener('keydown', (event) => event.key === 'Escape' && close());
  form.addEventListener('mousedown', (event) => {
    if (event.target !== body) event.preventDefault();
  });
  return { close };

  function offer() {
    if (form.contains(document.activeElement)) return;
    const selection = getSelection();
    const range = selection && !selection.isCollapsed ? selection.getRangeAt(0) : null;
    if (!range || !prose.contains(range.commonAncestorContainer)) return close();
    const start = text.offsetOf(range.startContainer, range.startOffset);
    const end = Math.min(text.offsetOf(range.endContainer, range.endOffset), start + 1000);
    const { quote, prefix, suffix } = anchorAt(text.text, start, end);
    if (quote.trim() === '') return close();
    field('quote').value = quote;
    field('prefix').value = prefix;
    field('suffix').value = suffix;
    const block = blocks.findLastIndex((candidate) => candidate.contains(range.startContainer));
    field('block').value = String(Math.max(0, block));
    const box = range.getBoundingClientRect();
    form.hidden = false;
    form.style.insetBlockStart = `${box.bottom + scrollY + 8}px`;
    form.style.insetInlineStart = `${Math.max(8, Math.min(box.left, innerWidth - form.offsetWidth - 16))}px`;
  }

  function close() {
    form.hidden = true;
    delete form.dataset.open;
    body.value = '';
  }
}

function goTo(range: Range): void {
  const passage = range.startContainer.parentElement;
  if (!passage) return;
  passage.tabIndex = -1;
  passage.focus({ preventScroll: true });
  passage.scrollIntoView({ block: 'center' });
}
