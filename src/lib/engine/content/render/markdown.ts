import { withinLimits } from '../limits';
import { readDocument } from '../read-document';
import { normaliseSource } from '../source';
import { escapeHtml } from './escape';
import type { RenderContext } from './page';
import { renderDocument } from './render';

/** A piece of markdown from elsewhere, such as a question of a paper, as HTML that is safe to put into a page. */
export function renderMarkdown(source: string, context: RenderContext): string {
  const text = normaliseSource(source);
  const ignore = () => {};
  return withinLimits(text, ignore)
    ? renderDocument(readDocument(text, 1, ignore), context).html
    : escapeHtml(text);
}
