import type { Item } from '../../engine/assessment';
import type { Locale } from '../db/schema';
import { questionTemplates as en } from './question-template.en';
import { questionTemplates as zhCn } from './question-template.zh-CN';

const templates = { 'zh-CN': zhCn, en };

/** What a new question of a kind begins as: a whole one, to be written over. */
export function questionTemplate(
  kind: Item['kind'],
  locale: Locale,
  { id, topic }: { id: string; topic: string }
): string {
  const head = `id: ${id}\nkind: ${kind}\ntopic: ${topic}\n`;
  return `${head}${templates[locale][kind].trimStart()}`;
}
