import { Marked } from 'marked';
import sanitizeHtml from 'sanitize-html';
import TurndownService from 'turndown';
import { escapeHtml } from '../../content/render/escape';
import type { ImportNote } from './imported';
import { resolvePath, takePicture, type Picture, type PictureFinder } from './pictures';

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
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'div', 'span']
];

export type Markdown = { text: string; notes: ImportNote[]; pictures: Picture[] };

/**
 * Turns HTML of a question into markdown. Scripts and styles are left out, and pictures that `find` does not know or that
 * are too large or no pictures; notes say what was lost.
 */
export function markdownOf(html: string, find: PictureFinder = () => null): Markdown {
  const notes = formattingIn(html);
  const pictures: Picture[] = [];
  const marked = html.replace(/[\uE000\uE001]/g, '').replace(IMAGE, (tag) => {
    const address = attributeOf(tag, 'src');
    const alt = attributeOf(tag, 'alt') || (address.startsWith('data:') ? '' : nameOf(address));
    const taken = takePicture(address, find);
    if (typeof taken === 'string') {
      notes.push({ code: taken, detail: alt || 'img' });
      return '';
    }
    if (!pictures.some(({ name }) => name === taken.name)) pictures.push(taken);
    const words = alt.replace(/[[\]\\\s]+/g, ' ').trim();
    return `\uE000${words}\uE001${taken.name}\uE000`;
  });
  const clean = sanitizeHtml(marked, {
    allowedTags,
    allowedAttributes: { a: ['href'] },
    allowedSchemes: ['https', 'http', 'mailto']
  });
  const text = turndown
    .turndown(clean)
    .replace(/(?:\\_){3,}/g, (drawn) => '_'.repeat(drawn.length / 2))
    .replace(/\uE000([^\uE000\uE001]*)\uE001([^\uE000\uE001]*)\uE000/g, '![$1]($2)');
  return { text: text.trim(), notes, pictures };
}

/** What is lost where only words are kept. */
export function lossesIn(html: string): ImportNote[] {
  const pictures = [...html.matchAll(IMAGE)].map(([tag]): ImportNote => {
    const address = attributeOf(tag, 'src');
    const name = attributeOf(tag, 'alt') || (address.startsWith('data:') ? '' : nameOf(address));
    return { code: 'picture', detail: name || 'img' };
  });
  return [...formattingIn(html), ...pictures];
}

/** Stops at the next tag, so that a page of tags that never close is read once and not once for each. */
const IMAGE = /<img\b(?:[^<>"']|"[^"]*"|'[^']*')*>/gi;

function formattingIn(html: string): ImportNote[] {
  const lost = html.matchAll(/<(table|del|s|u|video|audio|iframe|object|svg|math|form|script|style)\b/gi);
  return [...lost].map(([, name]) => ({ code: 'formatting', detail: name!.toLowerCase() }));
}

function attributeOf(tag: string, name: string): string {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag);
  const text = found?.[1] ?? found?.[2] ?? found?.[3] ?? '';
  return text.replace(/&(?:amp|lt|gt|quot|nbsp|#39|#x27);/g, (entity) => entities[entity] ?? entity).trim();
}

function nameOf(address: string): string {
  return resolvePath(address).split('/').at(-1) ?? '';
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
