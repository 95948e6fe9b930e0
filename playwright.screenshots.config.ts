import { defineConfig } from '@playwright/test';
import base from './playwright.config.js';

process.env.NOW ??= '2026-03-02T09:00:00+08:00';

/** `npm run screenshots`: the pictures of the documents, taken from the real application on a Monday morning. */
export default defineConfig({
  ...base,
  testDir: 'tests/screenshots',
  use: { ...base.use, viewport: { width: 1280, height: 860 } }
});
