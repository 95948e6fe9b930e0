import { existsSync, mkdtempSync, rmSync, chmodSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openApplication } from './exam-load/application';
import { enrolSitters } from './exam-load/people';
import { Sitter } from './exam-load/sitter';
import { latencies, table } from './exam-load/table';
import { verify } from './exam-load/verify';

/**
 * Two hundred people sit one paper at once. A production build on its own embedded PostgreSQL, which flushes to disk as
 * always, is written to over HTTP from this process; then the application and after it PostgreSQL are killed with
 * SIGKILL in the middle of the paper, and every acknowledged answer is looked for in the database.
 *   npx vite build && npm run load:exam [-- sitters [seconds]]
 * Everything stays on the loopback and in a temporary folder; exits with 1 when an answer is missing.
 */
const sitters = Math.min(Number(process.argv[2] ?? 200), 1000);
const seconds = Math.min(Number(process.argv[3] ?? 60), 600);
/** Each saves once in so many milliseconds, give or take half. */
const pause = 4000;

if (!existsSync('build/index.js'))
  throw new Error('There is no production build: run "npx vite build" first.');
const folder = mkdtempSync(join(tmpdir(), 'qihang-load-'));
chmodSync(folder, 0o711);
const before = loadavg()[0]!;
const application = await openApplication(folder);
process.exitCode = 1;
try {
  console.log('starting the application …');
  await application.start();
  const { examId, people } = await enrolSitters(application.databaseUrl(), sitters);
  const all = people.map((person) => new Sitter(application.url, examId, person, pause));

  console.log(`${sitters} people begin …`);
  const began = await Promise.all(all.map((sitter) => sitter.begin()));
  const running = all.map((sitter) => sitter.write());
  await sleep(5000);
  console.log(`… and write for ${seconds} s`);
  all.forEach((sitter) => sitter.mark('quiet'));
  await sleep(seconds * 1000);

  console.log('the application is killed …');
  await application.kill();
  all.forEach((sitter) => sitter.mark('application'));
  await application.start();
  const afterApplication = await firstAnswers(all);
  console.log('PostgreSQL is killed …');
  application.killPostgres();
  all.forEach((sitter) => sitter.mark('postgres'));
  const afterPostgres = await firstAnswers(all);

  console.log('everybody hands in at once …');
  all.forEach((sitter) => sitter.stop());
  await Promise.all(running);
  const handedIn = await Promise.all(all.map((sitter) => sitter.handIn()));

  const found = await verify(application.databaseUrl(), examId, all);
  if (found.missing.length + found.unsubmitted + found.doubled === 0) process.exitCode = 0;
  console.log(
    table({
      machine: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, Node.js ${process.version}`,
      load: before,
      sitters,
      rows: [
        ['the paper is begun, all at once', latencies(began)],
        ['an answer is saved', latencies(all.flatMap((sitter) => sitter.times('quiet')))],
        ['the paper is handed in, all at once', latencies(handedIn)]
      ],
      recovery: [
        ['the application', afterApplication],
        ['PostgreSQL', afterPostgres]
      ],
      found
    })
  );
} finally {
  await application.remove();
  rmSync(folder, { recursive: true, force: true });
}
process.exit();

/** Seconds from what just happened until an answer sent since was acknowledged: the first of all, and everybody's. */
async function firstAnswers(all: Sitter[]): Promise<{ first: number; everybody: number }> {
  const deadline = Date.now() + 120_000;
  const since = Math.min(...all.map((sitter) => sitter.phaseBegan));
  while (all.some((sitter) => sitter.firstAcknowledged === 0)) {
    if (Date.now() > deadline) throw new Error('not everybody could go on within two minutes');
    await sleep(100);
  }
  const firsts = all.map((sitter) => sitter.firstAcknowledged - since);
  return { first: Math.min(...firsts) / 1000, everybody: Math.max(...firsts) / 1000 };
}
