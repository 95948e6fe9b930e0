import { existsSync, mkdtempSync, rmSync, chmodSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fillMonth } from './cockpit-load/month';
import { openApplication } from './exam-load/application';

/**
 * How long HR waits for a cohort's rooms, and how heavy they are: a production build on its own embedded PostgreSQL, a
 * cohort with a month of history, one page after another over HTTP.
 *   npx vite build && npx tsx bench/cockpit-load.ts [people [rounds]]
 */
const people = Math.min(Number(process.argv[2] ?? 300), 2000);
const rounds = Math.min(Number(process.argv[3] ?? 40), 500);

if (!existsSync('build/index.js'))
  throw new Error('There is no production build: run "npx vite build" first.');
const folder = mkdtempSync(join(tmpdir(), 'qihang-cockpit-'));
chmodSync(folder, 0o711);
const before = loadavg()[0]!;
const application = await openApplication(folder);
try {
  await application.start();
  const { cohortId, cookie } = await fillMonth(application.databaseUrl(), people);
  const cohort = `/hr/cohorts/${cohortId}`;
  console.log(
    `${people} people, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, load before ${before.toFixed(1)}`
  );
  for (const room of [
    cohort,
    `${cohort}?state=behind&page=2`,
    `${cohort}/readiness`,
    `${cohort}/readiness?group=courses`,
    `${cohort}/readiness?group=drills`,
    `${cohort}/duties`
  ])
    console.log(await measure(room, cookie), room.replace(cohort, '…'));
} finally {
  await application.remove();
  rmSync(folder, { recursive: true, force: true });
}

async function measure(room: string, cookie: string): Promise<string> {
  const times: number[] = [];
  let page = '';
  for (let round = 0; round < rounds + 3; round++) {
    const began = performance.now();
    const answer = await fetch(application.url + room, { headers: { cookie } });
    page = await answer.text();
    if (answer.status !== 200) throw new Error(`${room} answers ${answer.status}`);
    if (round >= 3) times.push(performance.now() - began);
  }
  times.sort((one, other) => one - other);
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))]!.toFixed(0).padStart(5);
  const kilobytes = (bytes: number) => (bytes / 1024).toFixed(0).padStart(4);
  const weight = `${kilobytes(Buffer.byteLength(page))} kB, packed ${kilobytes(gzipSync(page).length)} kB`;
  return `p50 ${at(0.5)} ms  p95 ${at(0.95)} ms  ${weight}`;
}
