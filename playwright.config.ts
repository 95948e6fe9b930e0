import { defineConfig } from '@playwright/test';
import { systemBrowser } from './bin/browser.js';

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/sample-organisation.ts',
  workers: 2,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  retries: process.env.CI ? 1 : 0,
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'on-first-retry',
    launchOptions: {
      executablePath: systemBrowser(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-sync'
      ]
    }
  }
});
