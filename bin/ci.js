import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What has to hold before a change lands, in this order. The last two count their own tests. */
const checks = [
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'lint', command: ['eslint', '.'] },
  {
    name: 'types',
    command: ['svelte-check', '--tsconfig', './tsconfig.json', '--threshold', 'error', '--output', 'human']
  },
  {
    name: 'import rules',
    command: ['depcruise', 'src', 'migrations', 'scripts', 'tests', '--config', '.dependency-cruiser.cjs']
  },
  { name: 'dead code', command: ['knip'] },
  { name: 'content', command: ['tsx', 'scripts/qihang.ts', 'content', 'check', 'content'] },
  { name: 'unit and integration', command: ['vitest', 'run'], report: vitestReport },
  { name: 'end to end', command: ['playwright', 'test'], report: playwrightReport }
];

/** Runs every check, also after one has failed, and ends with one line of counts. Resolves to the exit code. */
export async function runChecks() {
  const folder = mkdtempSync(join(tmpdir(), 'qihang-ci-'));
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const check of checks) {
    const started = Date.now();
    console.log(`\n▸ ${check.name}`);
    const counts = runCheck(check, join(folder, `${check.name.replaceAll(' ', '-')}.json`));
    console.log(
      `${counts.failed ? '✗' : '✓'} ${check.name} (${((Date.now() - started) / 1000).toFixed(1)} s)`
    );
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
  }
  rmSync(folder, { recursive: true, force: true });
  console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  return total.failed === 0 ? 0 : 1;
}

/**
 * @param {typeof checks[number]} check
 * @param {string} file where a test runner writes its report
 */
function runCheck({ command, report }, file) {
  const { args, environment, read } = report?.(file) ?? { args: [], environment: {}, read: undefined };
  const { status } = spawnSync('npx', ['--no-install', ...command, ...args], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...environment }
  });
  const outcome = { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
  if (!read) return outcome;
  try {
    const counts = read(JSON.parse(readFileSync(file, 'utf8')));
    return { ...counts, failed: status === 0 ? counts.failed : Math.max(counts.failed, 1) };
  } catch {
    return { ...outcome, passed: 0, failed: 1 };
  }
}

/** @param {string} file */
function vitestReport(file) {
  return {
    args: ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    environment: {},
    read: (/** @type {any} */ result) => ({
      passed: result.numPassedTests,
      failed: result.numFailedTests,
      skipped: result.numPendingTests + result.numTodoTests
    })
  };
}

/** @param {string} file */
function playwrightReport(file) {
  return {
    args: ['--reporter=list,json'],
    environment: { PLAYWRIGHT_JSON_OUTPUT_NAME: file },
    read: (/** @type {any} */ { stats }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped
    })
  };
}
