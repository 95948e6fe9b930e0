import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createContent } from '../../../../tests/factories/content';
import { createActor } from '../../../../tests/factories/people';
import { useDatabase } from '../../../../tests/test-database';
import { loadLibrary } from '../library';
import { setOrganisation } from '../people';
import { openLesson, readShelf } from './index';

const database = useDatabase();

const lesson = `---
id: first
title: 欢迎来到{{company.name}}
summary: '{{company.brand}}是什么'
minutes: 5
objectives: ['会说{{company.name}}的好话']
covers: [C1]
order: 1
---

## 认识{{company.name}}

客服热线：**{{company.hotline}}**，:term[牌子]{def="{{company.brand}}的牌子"}，[写给人事](https://example.com/{{hr.contact}})。

![{{company.name}}的门](steps.svg)

:::acknowledgement{id=pledge}
我为{{company.name}}保密。
:::
`;

beforeEach(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const content = createContent();
  content.write('zh-CN/courses/demo/01-first.md', lesson);
  await loadLibrary(database(), content.folder);
});

async function opened(facts: Record<string, string>) {
  await setOrganisation(database(), await createActor(database(), ['admin']), {
    name: '青禾家居',
    placeholders: facts
  });
  const actor = await createActor(database(), ['new-hire']);
  const outcome = await openLesson(database(), actor, 'demo/first', 'zh-CN');
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.lesson;
}

describe('the facts of the organisation', () => {
  it('are filled in everywhere a lesson names them', async () => {
    const { title, summary, objectives, headings, html, acknowledgement } = await opened({
      'company.name': '青禾家居',
      'company.brand': '青禾',
      'company.hotline': '400-000-0000',
      'hr.contact': 'hr'
    });
    expect(title).toBe('欢迎来到青禾家居');
    expect(summary).toBe('青禾是什么');
    expect(objectives).toEqual(['会说青禾家居的好话']);
    expect(headings.map(({ text }) => text)).toEqual(['认识青禾家居']);
    expect(html).toContain('<strong>400-000-0000</strong>');
    expect(html).toContain('alt="青禾家居的门"');
    expect(acknowledgement?.html).toContain('我为青禾家居保密');
    expect(JSON.stringify([html, acknowledgement])).not.toContain('{{');
  });

  it('stay texts, however hostile', async () => {
    const hostile = `<script>alert(1)</script>"><img src=x onerror='alert(1)'>{{hr.contact}}$&$1`;
    const { title, html, acknowledgement } = await opened({
      'company.name': hostile,
      'company.brand': hostile,
      'company.hotline': hostile,
      'hr.contact': 'javascript:alert(1)'
    });
    expect(title).toBe(`欢迎来到${hostile}`);
    for (const part of [html, acknowledgement!.html]) {
      expect(part).not.toMatch(/<script|<img src=x|onerror='|\$1[^0-9]*javascript/);
      expect(part).toContain('&#60;script&#62;alert(1)&#60;/script&#62;&#34;&#62;');
      expect(part).toContain('$&#38;$1');
    }
    expect(html).not.toMatch(/href="javascript:/);
  });

  it('that are not known yet are said in words', async () => {
    const { title, html } = await opened({});
    expect(title).toMatch(/^欢迎来到.+/);
    expect(title + html).not.toContain('{{');
    expect(title + html).not.toContain('undefined');
  });

  it('are filled on the shelf as well', async () => {
    await opened({ 'company.name': '青禾家居' });
    const shelf = await readShelf(database(), await createActor(database(), ['new-hire']), 'zh-CN');
    if (!shelf.ok) throw new Error(shelf.code);
    expect(shelf.value.next?.title).toBe('欢迎来到青禾家居');
  });
});
