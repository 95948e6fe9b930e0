import { markdown } from '@codemirror/lang-markdown';
import { indentUnit } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { yaml } from './yaml-language';

export type SourceLanguage = 'markdown' | 'yaml';

/** The colours and the indentation of a language. */
export function languageOf(language: SourceLanguage): Extension {
  return language === 'yaml' ? [yaml(), indentUnit.of('  ')] : markdown();
}
