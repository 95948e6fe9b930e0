import { stringify } from 'yaml';
import type { Locale } from '../db/schema';
import { sampleTemplates as samplesEn, scenarioTemplate as scenarioEn } from './scenario-template.en';
import { sampleTemplates as samplesZhCn, scenarioTemplate as scenarioZhCn } from './scenario-template.zh-CN';

const templates = {
  'zh-CN': { scenario: scenarioZhCn, samples: samplesZhCn },
  en: { scenario: scenarioEn, samples: samplesEn }
};

/** What a new scenario begins as. */
export function scenarioTemplateIn(locale: Locale, { id, title }: { id: string; title: string }): string {
  return templates[locale].scenario
    .replace('<id>', () => id)
    .replace('<title>', () => stringify(title, { lineWidth: 0 }).trim());
}

/** The conversations that go with it. */
export function sampleTemplatesIn(locale: Locale) {
  return templates[locale].samples;
}
