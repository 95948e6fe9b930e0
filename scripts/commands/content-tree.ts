import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { LibraryFile } from '../../src/lib/engine/content/index';
import { Refused } from '../io';

/** Largest text file that is read at all, in bytes; the check's own limit lies far below. */
const MOST_BYTES = 4 * 1024 * 1024;
const TEXT = /\.(?:md|yaml|json|svg)$/i;

/** Every file under a folder by its path from there, hidden ones and links apart; texts as text, others by size. */
export async function readTree(directory: string): Promise<Map<string, LibraryFile>> {
  const root = await stat(directory).catch(() => null);
  if (!root?.isDirectory()) throw new Refused(`There is no folder “${directory}”.`);
  const files = new Map<string, LibraryFile>();
  await readFolder(directory, '', files);
  return files;
}

async function readFolder(directory: string, prefix: string, files: Map<string, LibraryFile>): Promise<void> {
  const entries = await readdir(join(directory, prefix), { withFileTypes: true });
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) await readFolder(directory, path, files);
    if (!entry.isFile()) continue;
    const { size } = await stat(join(directory, path));
    const isText = TEXT.test(entry.name) && size <= MOST_BYTES;
    files.set(path, isText ? await readFile(join(directory, path), 'utf8') : { bytes: size });
  }
}
