import { ensureBrowser } from './browser.js';
import { runChecks } from './ci.js';
import { buildApplication, installPackages } from './prepare.js';

installPackages();
ensureBrowser();
buildApplication();
process.exit(await runChecks());
