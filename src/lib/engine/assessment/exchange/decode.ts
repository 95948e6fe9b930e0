/** Largest file that is read, in bytes. */
export const LARGEST_FILE = 20 * 1024 * 1024;

export type Decoded = { ok: true; text: string } | { ok: false; code: 'too-large' | 'not-text' };

/**
 * Reads a text file as people's computers write them: UTF-8 or UTF-16 by its mark, else UTF-8 where it is sound, else
 * GB18030 (and so GBK and GB2312). Line ends become `\n`.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > LARGEST_FILE) return { ok: false, code: 'too-large' };
  for (const encoding of [markOf(bytes) ?? 'utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (text.includes('\0')) break;
      return { ok: true, text: text.replace(/\r\n?/g, '\n') };
    } catch {
      continue;
    }
  }
  return { ok: false, code: 'not-text' };
}

function markOf([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}
