import { unzipSync } from 'fflate';
import { decode, LARGEST_FILE } from './decode';
import type { QtiFile } from './qti';

export type PackageRead =
  { ok: true; files: QtiFile[] } | { ok: false; code: 'too-large' | 'not-text'; detail: string };

/** Most files of a package that are read. */
const MOST_FILES = 5000;

/** Whether these are the bytes of a zip archive. */
export function isPackage(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/**
 * The XML files of a content package. What the archive says of its own sizes is added up before anything is unpacked:
 * one that would unfold beyond the limit is refused.
 */
export function filesOf(bytes: Uint8Array): PackageRead {
  let size = 0;
  let count = 0;
  try {
    const unpacked = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.xml$/i.test(name)) return false;
        size += originalSize;
        count += 1;
        if (size > LARGEST_FILE || count > MOST_FILES) throw new RangeError(name);
        return true;
      }
    });
    const files: QtiFile[] = [];
    for (const [name, content] of Object.entries(unpacked)) {
      const decoded = decode(content);
      if (!decoded.ok) return { ok: false, code: decoded.code, detail: name };
      files.push({ name, text: decoded.text });
    }
    return { ok: true, files };
  } catch (error) {
    return error instanceof RangeError
      ? { ok: false, code: 'too-large', detail: error.message }
      : { ok: false, code: 'not-text', detail: 'zip' };
  }
}
