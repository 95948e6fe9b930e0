import { describe, expect, it } from 'vitest';
import { itemKinds, parseQuestion } from '../../engine/assessment';
import { questionTemplate } from './question-template';

describe.each(['zh-CN', 'en'] as const)('what a new question begins as, in %s', (locale) => {
  it.each(itemKinds)('is a sound one of kind %s', (kind) => {
    const source = questionTemplate(kind, locale, { id: 'mine', topic: 'C13' });
    const read = parseQuestion(source, `${locale}/questions/c13/mine.yaml`);
    expect(read).toMatchObject({ ok: true, value: { id: 'mine', kind, topic: 'C13' } });
  });
});
