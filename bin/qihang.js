import { spawnSync } from 'node:child_process';
import { installPackages } from './prepare.js';

installPackages();
const { status } = spawnSync(
  process.execPath,
  ['--import', 'tsx', 'scripts/qihang.ts', ...process.argv.slice(2)],
  {
    stdio: 'inherit'
  }
);
process.exit(status ?? 1);
