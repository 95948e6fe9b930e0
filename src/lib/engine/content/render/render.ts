import { Marked, Parser, type RendererExtension } from 'marked';
import type { Block, DirectiveBlock, Inline } from '../blocks';
import type { Course } from '../course';
import { directives } from '../directives';
import type { Check, Document, Heading, Term } from '../document';
import type { Lesson } from '../lesson';
import type { BlankToken } from '../markdown/blank';
import type { PlaceholderToken } from '../markdown/placeholder';
import type { TermToken } from '../markdown/term';
import { fillPlaceholders } from '../placeholders';
import { escapeHtml } from './escape';
import type { Page, RenderContext } from './page';
import { LessonRenderer } from './renderer';
import { sanitise } from './sanitise';

export interface RenderedLesson {
  /** Everything but the acknowledgement; safe to put into a page. */
  html: string;
  headings: Omit<Heading, 'line'>[];
  checks: Omit<Check, 'line'>[];
  terms: Omit<Term, 'line'>[];
  /** What one signs at the end of the lesson; the page adds the form. */
  acknowledgement?: { id: string; html: string };
}

export function renderLesson(lesson: Lesson, context: RenderContext): RenderedLesson {
  return renderDocument(lesson.document, context);
}

/** The introduction of a course as HTML, safe to put into a page. */
export function renderCourse(course: Course, context: RenderContext): { html: string } {
  return { html: renderDocument(course.document, context).html };
}

/** Renders a document whether or not it has problems, so that a draft can be shown while it is written. */
export function renderDocument(document: Document, context: RenderContext): RenderedLesson {
  const page = createPage(context);
  const fill = (text: string) => fillPlaceholders(text, context.placeholder);
  const signed = document.blocks.find(
    (block) => block.type === 'directive' && block.name === 'acknowledgement'
  );
  const rendered: RenderedLesson = {
    html: sanitise(page.blocks(document.blocks)),
    headings: document.headings.map(({ id, depth, text }) => ({ id, depth, text: fill(text) })),
    checks: document.checks.map(({ id, kind, options, blanks }) => ({ id, kind, options, blanks })),
    terms: document.terms.map(({ term, definition, anchor }) => ({
      term,
      definition: fill(definition),
      anchor
    }))
  };
  if (!document.acknowledgement || signed?.type !== 'directive' || signed.name !== 'acknowledgement')
    return rendered;
  const html = sanitise(page.blocks(signed.content.blocks));
  return { ...rendered, acknowledgement: { id: document.acknowledgement.id, html } };
}

function createPage(context: RenderContext): Page {
  const renderer = new LessonRenderer(context);
  const { defaults } = new Marked({ extensions: ownTokens(renderer) });
  const parser = new Parser({ ...defaults, renderer });
  const inline = ({ tokens }: Inline) => parser.parseInline(tokens);
  const renderBlock = (block: Block) =>
    block.type === 'markdown' ? parser.parse(block.tokens) : renderDirective(block, page);
  const page: Page = {
    locale: context.locale,
    texts: context.texts,
    fill: (text) => fillPlaceholders(text, context.placeholder),
    file: context.resolveImage,
    blocks: (blocks) => blocks.map(renderBlock).join(''),
    inline
  };
  return page;
}

function renderDirective(block: DirectiveBlock, page: Page): string {
  const directive = directives[block.name] as { render(block: DirectiveBlock, page: Page): string };
  return directive.render(block, page);
}

function ownTokens(renderer: LessonRenderer): RendererExtension[] {
  return [
    { name: 'term', renderer: (token) => renderer.term(token as TermToken) },
    { name: 'placeholder', renderer: (token) => renderer.placeholder(token as PlaceholderToken) },
    { name: 'blank', renderer: (token) => renderer.blank(token as BlankToken) },
    { name: 'anchor', renderer: () => '' },
    { name: 'too-deep', renderer: ({ raw }) => escapeHtml(raw) }
  ];
}
