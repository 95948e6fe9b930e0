import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { connect } from '../../src/lib/server/db/connect';
import type { Database } from '../../src/lib/server/db';
import { exportLibrary, importLibrary } from '../../src/lib/server/library';
import { Refused, UsageError, type Io } from '../io';

const USAGE = 'usage: library export <dir>, or library import <dir|zip> [--dry-run]';

/** `library export <dir>` writes the library back as files; `library import <dir|zip> [--dry-run]` takes a folder or archive in. */
export async function run(args: string[], io: Io): Promise<number> {
  const [verb, ...rest] = args;
  const dryRun = rest.includes('--dry-run');
  const [folder, ...more] = rest.filter((argument) => argument !== '--dry-run');
  if (!folder || folder.startsWith('-') || more.length > 0) throw new UsageError(USAGE);
  if (verb === 'export' && !dryRun) return withDatabase((db) => writeBack(db, resolve(folder), io));
  if (verb === 'import') return withDatabase((db) => takeIn(db, resolve(folder), dryRun, io));
  throw new UsageError(USAGE);
}

async function writeBack(db: Database, folder: string, io: Io): Promise<number> {
  const present = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new Refused(`${folder} is not a folder that can be written.`);
  });
  if (present.length > 0) throw new Refused(`${folder} is not empty; name a new or an empty folder.`);
  const { written, unpublished } = await exportLibrary(db, folder);
  if (io.json) io.out(JSON.stringify({ written: written.length, unpublished }));
  else {
    for (const path of unpublished) io.out(`${path}  has a newer revision that is not published`);
    io.out(`${written.length} files written to ${folder}.`);
  }
  return 0;
}

async function takeIn(db: Database, source: string, dryRun: boolean, io: Io): Promise<number> {
  const outcome = await importLibrary(db, source, { dryRun });
  if (!outcome.ok)
    throw new Refused(`${outcome.problem.file}: ${outcome.problem.message} Nothing was taken in.`);
  const { created, changed, unchanged, kept, rejected } = outcome.value;
  if (io.json) {
    io.out(JSON.stringify({ created, changed, unchanged: unchanged.length, kept, rejected, dryRun }));
  } else {
    for (const path of created) io.out(`created   ${path}`);
    for (const path of changed) io.out(`changed   ${path}`);
    for (const path of kept) io.out(`kept      ${path}  as it was edited here`);
    for (const { file, line, message } of rejected) io.out(`rejected  ${file}:${line}  ${message}`);
    io.out(
      `${created.length} created, ${changed.length} changed, ${unchanged.length} unchanged, ` +
        `${kept.length} kept, ${rejected.length} rejected${dryRun ? '; nothing was written' : ''}.`
    );
  }
  return kept.length + rejected.length > 0 ? 1 : 0;
}

async function withDatabase(work: (db: Database) => Promise<number>): Promise<number> {
  const { db, leave } = await connect();
  try {
    return await work(db);
  } finally {
    await leave();
  }
}
