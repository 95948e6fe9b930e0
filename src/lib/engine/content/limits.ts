import type { Report } from './problems';

/** Largest content file, in bytes of UTF-8. */
export const MAX_BYTES = 256 * 1024;
/** Longest run of lines without a blank one, in UTF-16 units: reading markdown is quadratic within a block. */
export const MAX_BLOCK = 16 * 1024;
/** Deepest nesting of lists, quotations, emphasis and links, and, apart, of directives. */
export const MAX_NESTING = 8;
export const MAX_DIRECTIVE_NESTING = 3;

/**
 * Says whether a source may be read at all; otherwise reports why not.
 * Runs in one pass, so that a hostile file is refused before anything expensive touches it.
 */
export function withinLimits(source: string, report: Report): boolean {
  if (source.length > MAX_BYTES || new TextEncoder().encode(source).length > MAX_BYTES) {
    report('file-too-large', 1, { limit: MAX_BYTES / 1024 });
    return false;
  }
  let sound = true;
  let length = 0;
  source.split('\n').forEach((text, index) => {
    const forbidden = FORBIDDEN.exec(text)?.[0];
    if (forbidden !== undefined) {
      report(forbidden === '\uFFFD' ? 'encoding' : 'character-forbidden', index + 1, {
        code: codePoint(forbidden)
      });
      sound = false;
    }
    const before = length;
    length = text.trim() === '' ? 0 : length + text.length;
    if (before <= MAX_BLOCK && length > MAX_BLOCK) {
      report('block-too-long', index + 1, { limit: MAX_BLOCK });
      sound = false;
    }
  });
  return sound;
}

/** Control characters, those that turn the direction of what follows, and the mark of bytes that are no text. */
const FORBIDDEN = /[^\P{Cc}\t\n]|[\u2028-\u202E\u2066-\u2069\uFFFD]/u;

function codePoint(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
