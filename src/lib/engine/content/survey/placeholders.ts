import { isPlaceholderKey, placeholderKeys, placeholdersIn } from '../placeholders';
import type { Report } from '../problems';

/** Reports the placeholders of a plain text that do not exist. */
export function surveyPlaceholders(text: string, line: number, report: Report): void {
  for (const key of placeholdersIn(text)) {
    if (!isPlaceholderKey(key))
      report('placeholder-unknown', line, { key, known: placeholderKeys.join(', ') });
  }
}
