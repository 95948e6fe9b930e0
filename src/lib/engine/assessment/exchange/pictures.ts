import { isHarmlessDrawing, MOST_PICTURE_BYTES, sniffPicture } from '../../content';
import { digest } from './digest';
import type { ImportCode } from './imported';

/** A picture of a question, under the name its text calls it by: the same bytes have the same name. */
export type Picture = { name: string; bytes: Uint8Array };

/** What a file keeps under the address of a picture; null where it keeps nothing there. */
export type PictureFinder = (address: string) => Uint8Array | 'too-large' | null;

/** The picture at an address, or why it is left out. What it is is told by its bytes, not by its name. */
export function takePicture(address: string, find: PictureFinder): Picture | ImportCode {
  const bytes = find(address);
  if (bytes === null) return 'picture';
  if (bytes === 'too-large' || bytes.length > MOST_PICTURE_BYTES) return 'picture-large';
  const type = sniffPicture(bytes);
  if (!type || (type.ending === 'svg' && !isHarmlessDrawing(bytes))) return 'picture-type';
  const name = `picture-${digest(new TextDecoder('latin1').decode(bytes))}.${type.ending}`;
  return { name, bytes };
}

/** The bytes of a `data:` address, of nothing else. */
export function inlinePicture(address: string): Uint8Array | null {
  const [, written] = /^data:image\/[\w.+-]+;base64,([^]+)$/i.exec(address) ?? [];
  return written ? fromBase64(written) : null;
}

/** Null where it is no Base64. */
export function fromBase64(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text.replace(/\s+/g, '')), (sign) => sign.charCodeAt(0));
  } catch {
    return null;
  }
}

/** A path as it is meant: `%20` and `../` resolved against the folder it is called from. */
export function resolvePath(address: string, folder = ''): string {
  let path = address;
  try {
    path = decodeURIComponent(address);
  } catch {
    /* Taken as it is written. */
  }
  const parts: string[] = [];
  for (const part of `${path.startsWith('/') ? '' : folder}/${path}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
