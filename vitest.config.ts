import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [sveltekit()],
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/*.test.ts'],
    globalSetup: ['tests/database.ts'],
    setupFiles: ['tests/strict-console.ts', 'tests/property-seed.ts'],
    restoreMocks: true
  }
});
