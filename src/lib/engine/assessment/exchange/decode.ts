import { decodeText } from '../../text-file';

/** Largest file that is read, in bytes. */
export const LARGEST_FILE = 20 * 1024 * 1024;

export type Decoded = { ok: true; text: string } | { ok: false; code: 'too-large' | 'not-text' };

/** Reads a text file as people's computers write them; line ends become `\n`. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > LARGEST_FILE) return { ok: false, code: 'too-large' };
  const text = decodeText(bytes);
  if (text === undefined) return { ok: false, code: 'not-text' };
  return { ok: true, text: text.replace(/\r\n?/g, '\n') };
}
