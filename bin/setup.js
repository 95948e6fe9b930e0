import { ensureBrowser } from './browser.js';
import { buildApplication, installPackages } from './prepare.js';

installPackages();
ensureBrowser();
buildApplication();
