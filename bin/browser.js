import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run } from './prepare.js';

const systemBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser of the system, if it has one that the tests can drive. */
export function systemBrowser() {
  return process.env.CHROMIUM_PATH ?? systemBrowsers.find((path) => existsSync(path));
}

/** Makes sure there is a browser: the system's, else Debian's package where we may install it, else Playwright's download. */
export function ensureBrowser() {
  if (systemBrowser()) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.error('Installing chromium …');
    /** @type {import('node:child_process').SpawnSyncOptions} */
    const quiet = {
      stdio: ['ignore', 'ignore', 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    };
    spawnSync('apt-get', ['update', '-qq'], quiet);
    spawnSync(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
      quiet
    );
    if (systemBrowser()) return;
  }
  run('npx', ['playwright', 'install', 'chromium']);
}
