import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  build: { rolldownOptions: { checks: { pluginTimings: false } } },
  plugins: [
    paraglideVitePlugin({
      project: './project.inlang',
      outdir: './src/lib/paraglide',
      strategy: ['custom-person', 'baseLocale'],
      emitReadme: false
    }),
    sveltekit()
  ]
});
