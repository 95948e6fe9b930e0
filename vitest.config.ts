import { defineConfig, mergeConfig } from 'vitest/config';
import viteConfig from './vite.config';

export default mergeConfig(
  viteConfig({ command: 'serve', mode: 'test' }),
  defineConfig({
    test: {
      include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/*.test.ts'],
      globalSetup: ['tests/database.ts'],
      setupFiles: ['tests/strict-console.ts', 'tests/property-seed.ts'],
      restoreMocks: true,
      testTimeout: 60_000
    }
  })
);
