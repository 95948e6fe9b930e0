import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Database } from '../db';
import { selectAssets } from './asset-queries';
import { selectPublishedSources } from './load-queries';

/**
 * Writes what is published back as files, in the layout of `content/`; what nobody touched comes out byte for byte as
 * it went in. Answers the paths it wrote, and those of items that have newer revisions which nobody has published.
 */
export async function exportLibrary(
  db: Database,
  folder: string
): Promise<{ written: string[]; unpublished: string[] }> {
  const items = await selectPublishedSources(db);
  const assets = await selectAssets(db);
  const files = [...items.map(({ path, source }) => ({ path, body: source })), ...assets];
  for (const { path, body } of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, body);
  }
  return {
    written: files.map(({ path }) => path).sort(),
    unpublished: items.filter(({ newer }) => newer).map(({ path }) => path)
  };
}
