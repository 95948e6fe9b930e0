import { opendir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { LibraryFile } from './files';
import type { ContentProblem } from './index';
import {
  createTally,
  IntakeRefused,
  intakeLimits,
  isPassedOver,
  refuse,
  toLibraryFile,
  type IntakeLimits
} from './intake-limits';
import { unpack } from './unpack';

type Intake = { ok: true; files: LibraryFile[] } | { ok: false; problem: ContentProblem };

/** The files of a folder or of a zip archive, in the order of their paths; links and hidden files are passed over. */
export async function readIntake(source: string, limits: IntakeLimits = intakeLimits): Promise<Intake> {
  try {
    const found = await stat(source).catch(() => refuse(source, 'There is no such folder or archive.'));
    const files = found.isDirectory()
      ? await readFolder(source, limits)
      : await readArchive(source, found.size, limits);
    return { ok: true, files: files.sort((one, other) => (one.path < other.path ? -1 : 1)) };
  } catch (error) {
    if (error instanceof IntakeRefused) return { ok: false, problem: error.problem };
    throw error;
  }
}

async function readFolder(folder: string, limits: IntakeLimits): Promise<LibraryFile[]> {
  const tally = createTally(limits);
  const files: LibraryFile[] = [];
  const waiting = [''];
  for (let prefix = waiting.pop(); prefix !== undefined; prefix = waiting.pop()) {
    if (prefix.split('/').length - 1 > limits.depth) tally(prefix, 0);
    for await (const entry of await opendir(join(folder, prefix))) {
      const path = prefix + entry.name;
      if (isPassedOver(path)) continue;
      if (entry.isDirectory()) waiting.push(`${path}/`);
      if (!entry.isFile()) continue;
      tally(path, (await stat(join(folder, path))).size);
      files.push(toLibraryFile(path, await readFile(join(folder, path))));
    }
  }
  return files;
}

async function readArchive(path: string, size: number, limits: IntakeLimits): Promise<LibraryFile[]> {
  if (size > limits.bytes) refuse(path, 'The archive is too large.');
  return unpack(path, await readFile(path), limits);
}
