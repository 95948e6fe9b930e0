import { checkLibrary } from './check-library';

/** Largest picture that is taken, in bytes. */
export const MOST_PICTURE_BYTES = 2 * 1024 * 1024;

export type PictureType = { ending: string; mediaType: string };

/** What kind of picture some bytes are, by the bytes; undefined for everything else. */
export function sniffPicture(bytes: Uint8Array): PictureType | undefined {
  const ascii = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (ascii(0, 8) === '\x89PNG\r\n\x1a\n') return { ending: 'png', mediaType: 'image/png' };
  if (ascii(0, 3) === '\xff\xd8\xff') return { ending: 'jpg', mediaType: 'image/jpeg' };
  if (/^GIF8[79]a$/.test(ascii(0, 6))) return { ending: 'gif', mediaType: 'image/gif' };
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return { ending: 'webp', mediaType: 'image/webp' };
  if (ascii(4, 8) === 'ftyp' && /avi[fs]/.test(ascii(8, 32)))
    return { ending: 'avif', mediaType: 'image/avif' };
  return isDrawing(bytes) ? { ending: 'svg', mediaType: 'image/svg+xml' } : undefined;
}

/** An SVG's root may come after a declaration, comments and a document type. */
function isDrawing(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 4096));
  return /^\s*(?:<\?xml[^>]*>\s*|<!--[^]*?-->\s*|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>\s*)*<(?:\w+:)?svg[\s>]/i.test(
    start
  );
}

/**
 * Whether an SVG holds nothing that acts or reaches out: the library's own rule for drawings, and no way round it by
 * another encoding, a prefix, a processing instruction or an escaped character.
 */
export function isHarmlessDrawing(bytes: Uint8Array): boolean {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return false;
  }
  const encoding = /^\s*<\?xml[^>]*encoding\s*=\s*["']([^"']*)/i.exec(text)?.[1];
  if (encoding && encoding.toLowerCase() !== 'utf-8') return false;
  const body = text.replace(/^\s*<\?xml[^>]*\?>/i, '');
  if (/<\?|<!\[CDATA|<\s*\w+:|&#|&(?!amp;|lt;|gt;|quot;|apos;)/i.test(body)) return false;
  return checkLibrary(new Map([['drawing.svg', text]])).length === 0;
}
