import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const buildStamp = join(root, 'build', 'stamp');
const buildInputs = [
  'src',
  'messages',
  'migrations',
  'static',
  'project.inlang/settings.json',
  'package-lock.json',
  'svelte.config.js',
  'vite.config.ts'
];

/** Installs the locked packages when they are missing or older than the lock file. */
export function installPackages() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.error('Installing packages …');
  run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** Builds the application when a file it is made of has changed since the last build. */
export function buildApplication() {
  const digest = digestOf(buildInputs);
  if (existsSync(buildStamp) && readFileSync(buildStamp, 'utf8') === digest) return;
  console.error('Building …');
  rmSync(buildStamp, { force: true });
  run('npm', ['run', '--silent', 'build', '--', '--logLevel', 'warn']);
  writeFileSync(buildStamp, digest);
}

/**
 * Runs a command in the project and ends this process with its exit code when it fails.
 * @param {string} command
 * @param {string[]} args
 */
export function run(command, args) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32'
  });
  if (error) console.error(error.message);
  if (status !== 0) process.exit(status ?? 1);
}

/** @param {string[]} paths */
function digestOf(paths) {
  const hash = createHash('sha256');
  const add = (/** @type {string} */ path) => {
    if (path.endsWith('src/lib/paraglide')) return;
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) add(join(path, name));
    } else {
      hash.update(path.slice(root.length)).update('\0').update(readFileSync(path));
    }
  };
  for (const path of paths) add(join(root, path));
  return hash.digest('hex');
}
