import { unzipSync } from 'fflate';
import { MOST_PICTURE_BYTES } from '../../content';
import { decode, LARGEST_FILE } from './decode';
import { resolvePath } from './pictures';
import type { QtiFile } from './qti';

export type PackageRead =
  | { ok: true; files: QtiFile[]; pictures: PackagePictures }
  | { ok: false; code: 'too-large' | 'not-text'; detail: string };

/** The pictures of a package by their paths; those too large to be taken are known by their names alone. */
export type PackagePictures = ReadonlyMap<string, Uint8Array | 'too-large'>;

/** Most files of a package that are read. */
const MOST_FILES = 5000;

/** Whether these are the bytes of a zip archive. */
export function isPackage(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/**
 * The XML files of a content package, and its pictures. What the archive says of its own sizes is added up before anything is unpacked:
 * one that would unfold beyond the limit is refused.
 */
export function filesOf(bytes: Uint8Array): PackageRead {
  let size = 0;
  let drawn = 0;
  let count = 0;
  const pictures = new Map<string, Uint8Array | 'too-large'>();
  try {
    const unpacked = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const picture = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(name);
        if (!picture && !/\.xml$/i.test(name)) return false;
        count += 1;
        if (picture) {
          drawn += originalSize;
          const fits = originalSize <= MOST_PICTURE_BYTES && drawn <= LARGEST_FILE && count <= MOST_FILES;
          if (!fits) pictures.set(resolvePath(name), 'too-large');
          return fits;
        }
        size += originalSize;
        if (size > LARGEST_FILE || count > MOST_FILES) throw new RangeError(name);
        return true;
      }
    });
    const files: QtiFile[] = [];
    for (const [name, content] of Object.entries(unpacked)) {
      if (!/\.xml$/i.test(name)) {
        pictures.set(resolvePath(name), content);
        continue;
      }
      const decoded = decode(content);
      if (!decoded.ok) return { ok: false, code: decoded.code, detail: name };
      files.push({ name, text: decoded.text });
    }
    return { ok: true, files, pictures };
  } catch (error) {
    return error instanceof RangeError
      ? { ok: false, code: 'too-large', detail: error.message }
      : { ok: false, code: 'not-text', detail: 'zip' };
  }
}
