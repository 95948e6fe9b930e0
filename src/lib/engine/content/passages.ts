import type { Token, Tokens } from 'marked';
import type { Block, DirectiveBlock, Inline } from './blocks';
import { directives } from './directives';
import { SUMMARY_ANCHOR } from './directives/summary';
import type { Course } from './course';
import type { Lesson } from './lesson';
import { plainText } from './markdown/plain-text';
import { isToken } from './markdown/tokens';

/** A piece of a lesson that can be found by itself. Placeholders stay as written. */
export interface Passage {
  /** A section of the text, a ready-made phrase, or a term with its definition. */
  kind: 'lesson' | 'phrase' | 'term';
  /** The id in the page that leads to it; empty for the beginning. */
  anchor: string;
  /** The section's heading (empty for the beginning), what the phrase is for, or the term. */
  heading: string;
  /** Plain text, a line for each paragraph, item, row or turn. */
  text: string;
}

/**
 * A lesson or the page of a course in pieces: its sections, split at every heading, its phrases and its terms. The first
 * piece begins with the summary and, in a lesson, the objectives. Self-checks are left out, so that finding a lesson gives no answers away; very long
 * sections are split further.
 */
export function passagesOf(lesson: Course | Lesson): Passage[] {
  const objectives = 'objectives' in lesson ? lesson.objectives : [];
  const sections: Section[] = [{ anchor: '', heading: '', lines: [lesson.summary, ...objectives] }];
  const phrases: Passage[] = [];
  collect(lesson.document.blocks, sections, phrases);
  return [
    ...sections.flatMap(split),
    ...phrases,
    ...lesson.document.terms.map(({ term, definition, anchor }): Passage => ({
      kind: 'term',
      anchor,
      heading: term,
      text: definition
    }))
  ];
}

type Section = { anchor: string; heading: string; lines: string[] };

function collect(parts: readonly (Block | Inline)[], sections: Section[], phrases: Passage[]): void {
  for (const part of parts) {
    if (part.type === 'inline') sections.at(-1)!.lines.push(plainText(part.tokens));
    else if (part.type === 'markdown') collectTokens(part.tokens, sections);
    else collectDirective(part, sections, phrases);
  }
}

function collectDirective(block: DirectiveBlock, sections: Section[], phrases: Passage[]): void {
  if (block.name === 'check') return;
  if (block.name === 'summary') sections.push({ anchor: SUMMARY_ANCHOR, heading: '', lines: [] });
  const section = sections.at(-1)!;
  const title = block.attributes.title ?? '';
  if (title) section.lines.push(title);
  if (block.name === 'phrases') {
    for (const { phrase, use } of block.content.phrases) {
      const heading = use ? plainText(use.tokens) : title;
      phrases.push({ kind: 'phrase', anchor: section.anchor, heading, text: plainText(phrase.tokens) });
    }
  } else if (block.name === 'copy') {
    phrases.push({ kind: 'phrase', anchor: section.anchor, heading: title, text: block.content.text });
  } else if (block.name === 'dialogue') {
    for (const { name, text } of block.content.turns) {
      section.lines.push(name === null ? plainText(text.tokens) : `${name}：${plainText(text.tokens)}`);
    }
  } else {
    collect(partsOf(block), sections, phrases);
  }
}

function partsOf(block: DirectiveBlock): (Block | Inline)[] {
  const directive = directives[block.name] as {
    parts(content: DirectiveBlock['content']): (Block | Inline)[];
  };
  return directive.parts(block.content);
}

function collectTokens(tokens: readonly Token[], sections: Section[]): void {
  for (const token of tokens) {
    const { lines } = sections.at(-1)!;
    if (isToken(token, 'heading')) {
      sections.push({ anchor: token.anchor ?? '', heading: plainText(token.tokens), lines: [] });
    } else if (token.type === 'list') {
      for (const item of (token as Tokens.List).items) collectTokens(item.tokens, sections);
    } else if (token.type === 'blockquote') {
      collectTokens((token as Tokens.Blockquote).tokens, sections);
    } else if (token.type === 'table') {
      const { header, rows } = token as Tokens.Table;
      for (const row of [header, ...rows]) lines.push(row.map((cell) => plainText(cell.tokens)).join(' · '));
    } else if (token.type === 'code') {
      lines.push(...(token as Tokens.Code).text.split('\n'));
    } else if ('tokens' in token && token.tokens) {
      lines.push(plainText(token.tokens));
    }
  }
}

const longest = 2000;

function split({ anchor, heading, lines }: Section): Passage[] {
  const texts = [''];
  for (const line of lines.flatMap(chop)) {
    if (line === '') continue;
    if (texts.at(-1)!.length + line.length > longest) texts.push('');
    const last = texts.length - 1;
    texts[last] = texts[last] === '' ? line : `${texts[last]}\n${line}`;
  }
  return texts
    .filter((text) => text !== '' || heading !== '')
    .map((text) => ({ kind: 'lesson', anchor, heading, text }));
}

/** A line without an end in sight, in pieces; a pair of surrogates stays together. */
function chop(line: string): string[] {
  return line.trim().match(/[^]{1,1999}(?:[\ud800-\udbff][\udc00-\udfff]|[^])?/g) ?? [];
}
