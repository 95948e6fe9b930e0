import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig(({ command }) => ({
  build: { rolldownOptions: { checks: { pluginTimings: false } } },
  plugins: [
    paraglideVitePlugin({
      project: './project.inlang',
      outdir: './src/lib/paraglide',
      strategy: ['custom-person', 'baseLocale'],
      /* A page ships the messages it uses; while serving, a module a message would be a thousand requests. */
      outputStructure: command === 'build' ? 'message-modules' : 'locale-modules',
      emitReadme: false
    }),
    sveltekit()
  ]
}));
