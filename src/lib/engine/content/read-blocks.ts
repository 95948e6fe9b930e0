import type { Block, DirectiveBlock, Inline } from './blocks';
import { readAttributes, type Attributes } from './attributes';
import { directives, isDirectiveName } from './directives';
import type { DirectiveSource, Reader, SourceLine } from './directives/directive';
import {
  closingFence,
  codeFence,
  endOfCode,
  endOfDirective,
  openingFence,
  type OpeningFence
} from './fences';
import { MAX_DIRECTIVE_NESTING } from './limits';
import { createLexer, type MarkdownLexer } from './markdown/lexer';
import type { Report } from './problems';
import { surveyPlaceholders } from './survey/placeholders';

/**
 * Reads the body of a course or lesson into blocks. Containers are found line by line before the markdown between
 * them is read: so a list or quotation cannot swallow a fence, every block knows its line, and the time is linear.
 */
export function readBlocks(body: string, firstLine: number, report: Report): Block[] {
  const lexer = createLexer();
  const lines = body.split('\n').map((text, index) => ({ text, line: firstLine + index }));
  const blocks = readWithin(lines, [], lexer, report);
  lexer.finish();
  return blocks;
}

function readWithin(
  lines: readonly SourceLine[],
  outer: readonly string[],
  lexer: MarkdownLexer,
  report: Report
) {
  const blocks: Block[] = [];
  let markdown: SourceLine[] = [];
  const flush = () => {
    blocks.push(...readMarkdown(markdown, lexer));
    markdown = [];
  };
  for (let index = 0; index < lines.length; index += 1) {
    const source = lines[index]!;
    const code = codeFence(source.text);
    const opening = openingFence(source.text);
    const stray = closingFence(source.text);
    if (code) {
      const end = endOfCode(lines, index, code);
      if (end === lines.length) report('code-unclosed', source.line, { fence: code });
      markdown.push(...lines.slice(index, end + 1));
      index = end;
    } else if (opening) {
      const end = endOfDirective(lines, index, opening);
      if (end === null) {
        report('directive-unclosed', source.line, { name: opening.name, fence: opening.fence });
        markdown.push(blank(source));
        continue;
      }
      flush();
      const block = readDirective(opening, source.line, lines.slice(index + 1, end), outer, lexer, report);
      if (block) blocks.push(block);
      index = end;
    } else if (stray) {
      report('fence-stray', source.line, { fence: stray });
      markdown.push(blank(source));
    } else {
      markdown.push(source);
    }
  }
  flush();
  return blocks;
}

function readMarkdown(lines: readonly SourceLine[], lexer: MarkdownLexer): Block[] {
  const begin = lines.findIndex(({ text }) => text.trim() !== '');
  const first = lines[begin];
  if (!first) return [];
  const tokens = lexer.blocks(
    lines
      .slice(begin)
      .map(({ text }) => text)
      .join('\n')
  );
  return [{ type: 'markdown', line: first.line, tokens }];
}

/** Keeps the lines that follow on their numbers. */
function blank({ line }: SourceLine): SourceLine {
  return { text: '', line };
}

function readDirective(
  { name, attributes }: OpeningFence,
  line: number,
  body: SourceLine[],
  outer: readonly string[],
  lexer: MarkdownLexer,
  report: Report
): DirectiveBlock | null {
  const directive = isDirectiveName(name) ? directives[name] : null;
  if (!isDirectiveName(name) || !directive) {
    report('directive-unknown', line, { name });
    return null;
  }
  const around = outer.at(-1);
  if (around !== undefined && !directive.nestable) report('directive-place', line, { name, outer: around });
  if (outer.length >= MAX_DIRECTIVE_NESTING) {
    report('nesting-too-deep', line, { limit: MAX_DIRECTIVE_NESTING });
    return null;
  }
  const reader: Reader = {
    blocks: (lines) => readWithin(lines, [...outer, name], lexer, report),
    inline: (source, at): Inline => ({ type: 'inline', line: at, tokens: lexer.inline(source) }),
    text: (source, at) => surveyPlaceholders(source, at, report),
    report
  };
  const source: DirectiveSource = {
    name,
    line,
    attributes: readHeader(name, attributes, line, report),
    body
  };
  return {
    type: 'directive',
    name,
    line,
    attributes: source.attributes,
    content: directive.read(source, reader)
  } as DirectiveBlock;
}

function readHeader(
  name: keyof typeof directives,
  written: string,
  line: number,
  report: Report
): Attributes {
  const attributes = /^\{.*\}$/.test(written)
    ? readAttributes(written.slice(1, -1))
    : written === ''
      ? {}
      : null;
  if (!attributes) {
    report('attributes-syntax', line);
    return {};
  }
  const rules = directives[name].attributes;
  for (const [attribute, value] of Object.entries(attributes)) {
    const rule = Object.hasOwn(rules, attribute) ? rules[attribute] : undefined;
    if (!rule) report('attribute-unknown', line, { name, attribute });
    else if (!rule.allows(value)) report('attribute-invalid', line, { attribute, expected: rule.expected });
  }
  for (const [attribute, { required }] of Object.entries(rules)) {
    if (required && !Object.hasOwn(attributes, attribute))
      report('attribute-missing', line, { name, attribute });
  }
  return attributes;
}
