import { foldAnswer } from '../answers';
import type { Inline } from '../blocks';
import { escapeHtml } from '../render/escape';
import type { Page } from '../render/page';
import { items } from './check-items';
import type { Reader, SourceLine } from './directive';
import { splitReason } from './reason';

/** What is right in one blank of a check of kind `fill-in`. */
export interface CheckBlank {
  line: number;
  /** As written; the first is the one that is shown. */
  accepted: string[];
  explanation: Inline | null;
}

export const BLANK_ANSWER = /^ {0,3}[-*+] =(?:\s+(.*))?$/;

/** Reads the answers of a check, one line a blank: `- = answer | other answer :: why`. */
export function readBlanks(lines: readonly SourceLine[], reader: Reader): CheckBlank[] {
  return items(lines, BLANK_ANSWER, (line) => reader.report('check-answer-syntax', line)).map(
    ({ line, source }) => {
      const [answers, explanation] = splitReason(source);
      const accepted = answers.split('|').map((answer) => answer.trim());
      if (accepted.some((answer) => foldAnswer(answer) === '' || answer.includes('{{'))) {
        reader.report('check-answer-syntax', line);
      }
      if (explanation === '') reader.report('check-explanation', line);
      return { line, accepted, explanation: explanation === '' ? null : reader.inline(explanation, line) };
    }
  );
}

export function renderBlankAnswers(blanks: readonly CheckBlank[], page: Page): string {
  const answers = blanks.map(
    ({ accepted, explanation }) =>
      `<li><strong>${escapeHtml(accepted[0] ?? '')}</strong> ${explanation ? page.inline(explanation) : ''}</li>\n`
  );
  return `<ol>\n${answers.join('')}</ol>`;
}
