import { Marked } from 'marked';
import { escapeHtml } from '../../engine/content/render/escape';
import { sanitise } from '../../engine/content/render/sanitise';

const marked = new Marked({ renderer: { html: ({ text }) => escapeHtml(text) } });

/** A paper's markdown as HTML, safe to put into a page. Written HTML is shown as it was written. */
export function asHtml(markdown: string): string {
  return sanitise(marked.parse(markdown, { async: false }));
}

/** How a paper's markdown begins, as plain text, for lists: of its first paragraph, no more than `length` characters. */
export function excerpt(markdown: string, length = 48): string {
  const [first = ''] = asHtml(markdown).split('</p>');
  const plain = first
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
  const characters = [...plain];
  return characters.length > length ? `${characters.slice(0, length).join('')}…` : plain;
}

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'"
};
