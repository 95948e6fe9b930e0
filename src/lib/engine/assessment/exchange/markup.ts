import { Marked } from 'marked';
import sanitizeHtml from 'sanitize-html';
import TurndownService from 'turndown';
import { escapeHtml } from '../../content/render/escape';
import type { ImportNote } from './imported';

const turndown = new TurndownService({
  headingStyle: 'atx',
  bulletListMarker: '-',
  codeBlockStyle: 'fenced',
  emDelimiter: '*'
});

const marked = new Marked({ renderer: { html: ({ text }) => escapeHtml(text) } });

/** What becomes markdown; anything else is left out, its words are kept. */
const allowedTags = [
  ...['p', 'br', 'b', 'strong', 'i', 'em', 'ul', 'ol', 'li', 'code', 'pre', 'blockquote', 'a', 'sub', 'sup'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'div', 'span', 'img']
];

/**
 * Turns HTML of a question into markdown. Scripts, styles and pictures are left out; notes say what was lost.
 */
export function markdownOf(html: string): { text: string; notes: ImportNote[] } {
  const notes: ImportNote[] = [];
  for (const [, name] of html.matchAll(
    /<(table|del|s|u|video|audio|iframe|object|svg|math|form|script|style)\b/gi
  )) {
    notes.push({ code: 'formatting', detail: name!.toLowerCase() });
  }
  for (const [tag] of html.matchAll(/<img\b[^>]*>/gi)) {
    const name = /\balt=["']([^"']+)/i.exec(tag)?.[1] ?? /([^/"']+)["']?[^"']*>$/.exec(tag)?.[1] ?? 'img';
    notes.push({ code: 'picture', detail: name });
  }
  const clean = sanitizeHtml(html, {
    allowedTags: allowedTags.filter((tag) => tag !== 'img'),
    allowedAttributes: { a: ['href'] },
    allowedSchemes: ['https', 'http', 'mailto']
  });
  return { text: turndown.turndown(clean).trim(), notes };
}

/** Words without any markup, for places that hold plain text alone. */
export function plainOf(html: string): string {
  const text = sanitizeHtml(html.replace(/<br\s*\/?>|<\/(?:p|div|li)>/gi, ' '), {
    allowedTags: [],
    allowedAttributes: {}
  });
  return text
    .replace(/&(?:amp|lt|gt|quot|nbsp|#39|#x27);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Markdown of ours as HTML for other systems. */
export function htmlOf(markdown: string): string {
  return marked.parse(markdown, { async: false }).trim();
}

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': ' ',
  '&#39;': "'",
  '&#x27;': "'"
};
