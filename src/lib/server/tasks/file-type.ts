import { sniffPicture } from '../../engine/content';
import type { HandInMediaType } from '../db/schema';

/** Largest file that is handed in, in bytes. */
export const mostFileBytes = 3 * 1024 * 1024;

/** What a file is by its bytes, whatever it is called: a PDF, a JPEG or a PNG. */
export function sniffFile(bytes: Buffer): HandInMediaType | undefined {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return 'application/pdf';
  const picture = sniffPicture(bytes)?.mediaType;
  return picture === 'image/jpeg' || picture === 'image/png' ? picture : undefined;
}
