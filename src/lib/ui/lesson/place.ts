import { collapse } from './anchor';
import type { PageText } from './page-text';
import { send } from './send';

const blockNames = 'p, li, h2, h3, h4, tr, figure, fieldset';

/** The blocks of a lesson that a place or a note may name by number, in reading order. */
export function blocksOf(prose: HTMLElement): HTMLElement[] {
  return [...prose.querySelectorAll<HTMLElement>(blockNames)];
}

/**
 * Follows the reading: keeps the place on the server once the reader has moved, marks the section in the contents, says
 * how many minutes are left, and leads the way back to where reading stopped.
 */
export function followReading(prose: HTMLElement, text: PageText): void {
  const blocks = blocksOf(prose);
  const headings: (string | null)[] = [];
  for (const block of blocks)
    headings.push(/^H[23]$/.test(block.tagName) && block.id ? block.id : (headings.at(-1) ?? null));
  const starts = blocks.map((block) => text.offsetOf(block, 0));
  const inView = new Set<number>();
  let moved = false;
  let current = 0;
  let kept = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const index = blocks.indexOf(target as HTMLElement);
        if (isIntersecting) inView.add(index);
        else inView.delete(index);
      }
      if (inView.size === 0) return;
      current = Math.min(...inView);
      showSection(headings[current] ?? null);
      showTimeLeft(1 - (starts[current] ?? 0) / Math.max(1, text.text.length));
      if (!moved) return;
      clearTimeout(timer);
      timer = setTimeout(keep, 1500);
    },
    { rootMargin: '-12% 0px -60% 0px' }
  );
  for (const block of blocks) observer.observe(block);
  addEventListener('scroll', () => (moved = true), { passive: true });
  addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && moved && keep());
  leadBack(blocks);

  function keep() {
    clearTimeout(timer);
    if (current === kept) return;
    kept = current;
    void send('place', {
      block: current,
      quote: firstWords(blocks[current]!),
      heading: headings[current] ?? null
    });
  }
}

function leadBack(blocks: HTMLElement[]): void {
  const link = document.querySelector<HTMLElement>('[data-resume]');
  link?.addEventListener('click', (event) => {
    const { block, quote } = link.dataset;
    const same = blocks.filter((candidate) => firstWords(candidate) === quote);
    const target = same.sort((a, b) => distance(a) - distance(b))[0];
    if (!target) return;
    event.preventDefault();
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'start' });
    function distance(candidate: HTMLElement) {
      return Math.abs(blocks.indexOf(candidate) - Number(block));
    }
  });
}

function showSection(id: string | null): void {
  for (const link of document.querySelectorAll('[data-contents] a')) {
    if (id && link.getAttribute('href') === `#${id}`) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

function showTimeLeft(share: number): void {
  const place = document.querySelector<HTMLElement>('[data-time-left]');
  if (!place) return;
  const minutes = Math.max(1, Math.ceil(Number(place.dataset.minutes) * share));
  place.textContent = (place.dataset.timeLeft ?? '').replace('{minutes}', String(minutes));
}

function firstWords(block: HTMLElement): string {
  return collapse(block.textContent ?? '')
    .trim()
    .slice(0, 60);
}
