import type { TermToken } from '../markdown/term';
import { slug } from '../slugs';
import { surveyPlaceholders } from './placeholders';
import type { Survey } from './survey';

export function surveyTerm(token: TermToken, line: number, { document, ids, report }: Survey): void {
  const { name, term, definition } = token;
  if (name !== 'term') return report('directive-unknown', line, { name });
  if (!token.sound) return report('attributes-syntax', line);
  if (term === '') return report('directive-empty', line, { name });
  if (!definition) return report('attribute-missing', line, { name, attribute: 'def' });
  const known = document.terms.find((other) => other.term === term);
  if (known) return report('duplicate-term', line, { term, first: known.line });
  surveyPlaceholders(definition, line, report);
  token.anchor = ids.take(`term-${slug(term)}`, line);
  document.terms.push({ term, definition, anchor: token.anchor, line });
}
