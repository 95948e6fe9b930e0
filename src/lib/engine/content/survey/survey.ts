import type { Tokens } from 'marked';
import type { Block, DirectiveBlock, Inline } from '../blocks';
import { directives } from '../directives';
import { SUMMARY_ANCHOR } from '../directives/summary';
import type { Document } from '../document';
import { MAX_NESTING } from '../limits';
import type { BlankToken } from '../markdown/blank';
import { isToken, loneImage } from '../markdown/tokens';
import { walk } from '../markdown/walk';
import type { Report } from '../problems';
import { Ids } from '../slugs';
import { surveyBlanks, surveyCheck } from './checks';
import { HeadingSurvey } from './headings';
import { surveyPlaceholders } from './placeholders';
import { surveyImage, surveyLink, surveyPageLinks } from './references';
import { surveyRecording } from './recordings';
import { surveyTerm } from './terms';
import { surveyWords } from './words';

/** What the parts of a survey share. */
export interface Survey {
  document: Document;
  ids: Ids;
  report: Report;
}

/**
 * Goes through a document once, in reading order: gives ids to what can be linked to, lists what others need to
 * know of it, and reports whatever an author has to mend.
 */
export function survey(blocks: Block[], report: Report): Document {
  const document: Document = {
    blocks,
    headings: [],
    checks: [],
    terms: [],
    links: [],
    images: [],
    media: [],
    acknowledgement: null,
    anchors: []
  };
  const state: Survey = { document, ids: new Ids(), report };
  const headings = new HeadingSurvey(state);
  let tables = 0;
  let alone: Tokens.Image | null = null;
  let summaryLine: number | null = null;
  let blanks: BlankToken[] | null = null;

  const visitTokens = (
    { tokens, line: firstLine }: { tokens: Inline['tokens']; line: number },
    outer: string[]
  ) =>
    walk(tokens, firstLine, (token, line, within) => {
      if (isToken(token, 'heading')) headings.visit(token, line, [...outer, ...within]);
      else if (isToken(token, 'table')) token.number = tables += 1;
      else if (isToken(token, 'link')) surveyLink(token, line, within, state);
      else if (isToken(token, 'paragraph')) alone = loneImage(token);
      else if (isToken(token, 'image')) surveyImage(token, line, token === alone, state);
      else if (isToken(token, 'term')) surveyTerm(token, line, state);
      else if (isToken(token, 'placeholder')) surveyPlaceholders(token.raw, line, report);
      else if (isToken(token, 'text')) surveyWords(token, line, report);
      else if (isToken(token, 'blank')) blanks?.push(token);
      else if (isToken(token, 'anchor') && within.at(-1) !== 'heading') report('anchor-syntax', line);
      else if (isToken(token, 'too-deep')) report('nesting-too-deep', line, { limit: MAX_NESTING });
    });

  const visitDirective = (block: DirectiveBlock, outer: string[]) => {
    const { line, attributes } = block;
    surveyPlaceholders(attributes.title ?? '', line, report);
    if (block.name === 'callout') block.content.level = headings.levelBelow();
    if (block.name === 'check') surveyCheck(block, state);
    if (block.name === 'summary') {
      if (summaryLine !== null) report('directive-repeated', line, { name: block.name, first: summaryLine });
      else state.ids.take(SUMMARY_ANCHOR, (summaryLine = line));
    }
    if (block.name === 'acknowledgement') {
      const first = document.acknowledgement?.line;
      if (first !== undefined) report('directive-repeated', line, { name: block.name, first });
      else document.acknowledgement = { id: attributes.id ?? '', line };
    }
    if (block.name === 'video' || block.name === 'audio') surveyRecording(block, state);
    blanks = block.name === 'check' && attributes.kind === 'fill-in' ? [] : blanks;
    visit(partsOf(block), [...outer, block.name]);
    if (block.name === 'check' && blanks) {
      surveyBlanks(block, blanks, state);
      blanks = null;
    }
  };

  const visit = (parts: readonly (Block | Inline)[], outer: string[]) => {
    for (const part of parts) {
      if (part.type === 'directive') visitDirective(part, outer);
      else visitTokens(part, outer);
    }
  };

  visit(blocks, []);
  headings.finish();
  document.anchors = state.ids.all();
  surveyPageLinks(state);
  return document;
}

function partsOf(block: DirectiveBlock): (Block | Inline)[] {
  const directive = directives[block.name] as {
    parts(content: DirectiveBlock['content']): (Block | Inline)[];
  };
  return directive.parts(block.content);
}
