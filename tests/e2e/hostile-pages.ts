import { context } from '../../src/lib/engine/content/fixtures';
import { htmlVectors, markdownVectors, places } from '../../src/lib/engine/content/render/hostile';
import { renderMarkdown } from '../../src/lib/engine/content/render/markdown';

/** Prints each hostile vector with the HTML that the renderer makes of it, wherever in a lesson it stands. */
const pages = [...htmlVectors, ...markdownVectors].map((vector) => ({
  vector,
  html: places
    .map((place) => `<section class="prose">${renderMarkdown(place(vector), context)}</section>`)
    .join('')
}));

process.stdout.write(JSON.stringify(pages));
