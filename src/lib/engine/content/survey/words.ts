import type { Tokens } from 'marked';
import type { ProblemCode, Report } from '../problems';

/** Finds what an author meant as markup and what would be shown as it is. */
export function surveyWords({ text, tokens }: Tokens.Text, line: number, report: Report): void {
  if (tokens) return;
  text.split('\n').forEach((words, index) => {
    for (const [code, pattern, parameter] of slips) {
      const found = pattern.exec(words)?.[0];
      if (found !== undefined) report(code, line + index, { [parameter]: found });
    }
  });
}

const slips: [ProblemCode, RegExp, parameter: string][] = [
  ['raw-html', /<[a-z/!?][^<>]{0,30}>?/i, 'html'],
  ['html-entity', /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i, 'entity'],
  ['emphasis-stray', /\*\*/, 'found'],
  ['link-stray', /[\]】]\s*[(（]\s*(?:lesson|drill|paper|https?):/, 'found'],
  ['placeholder-syntax', /\{\{/, 'found'],
  ['anchor-syntax', /\{#/, 'found'],
  ['attributes-syntax', /:term\[/, 'found'],
  ['fence-stray', /:{3,}/, 'fence']
];
