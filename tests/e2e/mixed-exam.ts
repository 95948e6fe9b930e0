import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Database } from '../../src/lib/server/db';
import { createMixedExam, mixedPaperFiles } from '../factories/mixed-papers';

/** Sets a paper of every kind of question, in two variants, for the cohort that began last; open since an hour ago. */
export async function setMixedExam(
  db: Database,
  databaseUrl: string
): Promise<{ examId: string; cohortId: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'qihang-papers-'));
  for (const { path, source } of mixedPaperFiles()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), source);
  }
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/qihang.ts', 'library', 'import', folder], {
    env: { ...process.env, DATABASE_URL: databaseUrl }
  });
  rmSync(folder, { recursive: true });
  const { id: cohortId } = await db
    .selectFrom('cohort')
    .select('id')
    .orderBy('opens_on', 'desc')
    .executeTakeFirstOrThrow();
  const examId = await createMixedExam(db, cohortId, new Date(Date.now() - 3_600_000));
  return { examId, cohortId };
}
