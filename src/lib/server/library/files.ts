import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** A file of the library: its path from the content folder, with forward slashes, and its bytes. */
export type LibraryFile = { path: string; bytes: Buffer; digest: string };

/** Every file below the content folder, in the order of their paths. */
export async function readFiles(contentDir: string): Promise<LibraryFile[]> {
  const entries = await readdir(contentDir, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    paths.sort().map(async (path) => {
      const bytes = await readFile(path);
      return { path: relative(contentDir, path).split(sep).join('/'), bytes, digest: digestOf(bytes) };
    })
  );
}

export function digestOf(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const pictureTypes: Record<string, string> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif'
};

const recordingTypes: Record<string, string> = {
  mp4: 'video/mp4',
  webm: 'video/webm',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
  vtt: 'text/vtt; charset=utf-8'
};

/** The media type of a picture by its ending; undefined for everything that is not a picture. */
export function pictureType(path: string): string | undefined {
  return pictureTypes[endingOf(path)];
}

/** The media type of whatever a lesson may show: pictures, recordings and their captions. */
export function assetType(path: string): string | undefined {
  return pictureType(path) ?? recordingTypes[endingOf(path)];
}

function endingOf(path: string): string {
  return path.split('.').at(-1)?.toLowerCase() ?? '';
}
