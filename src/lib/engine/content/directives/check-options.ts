import type { Inline } from '../blocks';
import { escapeHtml } from '../render/escape';
import type { Page } from '../render/page';
import type { CheckKind } from './check-kinds';
import type { Reader, SourceLine } from './directive';
import { splitReason } from './reason';

/** One answer of a check in which answers are chosen. */
export interface CheckOption {
  line: number;
  correct: boolean;
  text: Inline;
  explanation: Inline | null;
}

export const OPTION = /^ {0,3}[-*+] \[[ xX]\](?:\s|$)/;

/** Reads the options of a check; an indented line continues the option above it. */
export function readOptions(lines: readonly SourceLine[], reader: Reader): CheckOption[] {
  const options: { line: number; correct: boolean; source: string }[] = [];
  for (const { text, line } of lines) {
    const [, mark, source] = /^ {0,3}[-*+] \[([ xX])\](?:\s+(.*))?$/.exec(text) ?? [];
    const last = options.at(-1);
    if (mark !== undefined) options.push({ line, correct: mark !== ' ', source: source ?? '' });
    else if (last && /^\s{2,}\S/.test(text)) last.source += `\n${text.trim()}`;
    else if (text.trim() !== '') reader.report('check-option-syntax', line);
  }
  return options.map(({ line, correct, source }) => {
    const [text, explanation] = splitReason(source);
    if (text === '') reader.report('check-option-syntax', line);
    if (explanation === '') reader.report('check-explanation', line);
    return {
      line,
      correct,
      text: reader.inline(text, line),
      explanation:
        explanation === '' ? null : reader.inline(explanation, line + linesBefore(source, explanation))
    };
  });
}

export function renderOption(
  option: CheckOption,
  index: number,
  checkId: string,
  kind: CheckKind,
  page: Page
): string {
  const { correct, text, explanation } = option;
  const type = kind === 'several' ? 'checkbox' : 'radio';
  const verdict = escapeHtml(correct ? page.texts.correct : page.texts.incorrect);
  return (
    `<div class="option" data-correct="${correct}"><label>` +
    `<input type="${type}" name="check-${checkId}" value="${index + 1}"> <span>${page.inline(text)}</span></label>` +
    `<div role="status"><p class="explanation"><strong class="verdict">${verdict}</strong> ` +
    `${explanation ? page.inline(explanation) : ''}</p></div></div>\n`
  );
}

function linesBefore(source: string, part: string): number {
  return source.slice(0, source.lastIndexOf(part)).split('\n').length - 1;
}
