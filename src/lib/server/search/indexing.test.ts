import { beforeEach, describe, expect, it } from 'vitest';
import { createActor } from '../../../../tests/factories/people';
import { useDatabase } from '../../../../tests/test-database';
import type { Actor } from '../policy';
import { findPassages, indexItem, removeItem, type IndexedPassage } from './index';

const database = useDatabase();
let reader: Actor;

beforeEach(async () => {
  reader = await createActor(database(), ['new-hire'], '林晓雨');
});

const passage = (text: string, more: Partial<IndexedPassage> = {}): IndexedPassage => ({
  kind: 'lesson',
  anchor: '',
  heading: '',
  text,
  ...more
});

const publish = (text: string, slug = 'safety/new-one') =>
  indexItem(database(), { slug, locale: 'zh-CN', title: '新的一课', passages: [passage(text)] });

async function slugsFor(query: string): Promise<string[]> {
  const outcome = await findPassages(database(), reader, { query, locale: 'zh-CN' });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.loosened ? [] : outcome.value.lessons.pages.map(({ slug }) => slug);
}

describe('what can be found', () => {
  it('is what was published last', async () => {
    await publish('鹦鹉学舌不算复述。');
    expect(await slugsFor('鹦鹉学舌')).toEqual(['safety/new-one']);
    await publish('换成了蝴蝶结的故事。');
    expect(await slugsFor('鹦鹉学舌')).toEqual([]);
    expect(await slugsFor('蝴蝶结')).toEqual(['safety/new-one']);
    await removeItem(database(), { slug: 'safety/new-one', locale: 'zh-CN' });
    expect(await slugsFor('蝴蝶结')).toEqual([]);
  });

  it('is the page of a course too, before lessons of its name', async () => {
    await publish('长颈鹿不归客服管。', 'safety/giraffes');
    await indexItem(database(), {
      slug: 'safety',
      locale: 'zh-CN',
      title: '长颈鹿',
      passages: [passage('一门课的介绍。')]
    });
    await indexItem(database(), {
      slug: 'safety/giraffe-title',
      locale: 'zh-CN',
      title: '长颈鹿',
      passages: [passage('长颈鹿，长颈鹿，长颈鹿，长颈鹿。')]
    });
    expect(await slugsFor('长颈鹿')).toEqual(['safety', 'safety/giraffe-title', 'safety/giraffes']);
  });

  it('is first where the words stand in a row', async () => {
    await publish('斑马先来，河马后到。', 'safety/apart');
    await publish('斑马河马一起来。', 'safety/in-a-row');
    expect(await slugsFor('斑马 河马')).toEqual(['safety/in-a-row', 'safety/apart']);
  });

  it('goes back with the transaction that published it', async () => {
    const gone = database()
      .transaction()
      .execute(async (trx) => {
        await indexItem(trx, {
          slug: 'safety/gone',
          locale: 'zh-CN',
          title: '课',
          passages: [passage('猎豹')]
        });
        throw new Error('no');
      });
    await expect(gone).rejects.toThrow('no');
    expect(await slugsFor('猎豹')).toEqual([]);
  });

  it('is nothing of a course that is not published', async () => {
    await publish('猫头鹰值夜班。', 'not-there/lesson');
    expect(await slugsFor('猫头鹰')).toEqual([]);
  });

  it('is published by several at once without waiting for ever', async () => {
    const texts = Array.from(
      { length: 12 },
      (_, index) => `海豚${index} 与 ${12 - index} 只企鹅 dolphins penguins`
    );
    await Promise.all(
      texts.map((text, index) =>
        database()
          .transaction()
          .execute((trx) =>
            indexItem(trx, {
              slug: `safety/sea-${index}`,
              locale: 'zh-CN',
              title: '海',
              passages: [passage(text)]
            })
          )
      )
    );
    expect(await slugsFor('企鹅')).toHaveLength(12);
  });

  it('holds strange texts too', async () => {
    await publish(`${'很长'.repeat(20_000)} ${'w'.repeat(5000)} 😀 \ud83d '" \\ 𠮷野家`);
    expect(await slugsFor('𠮷野家')).toEqual(['safety/new-one']);
    await indexItem(database(), { slug: 'safety/new-one', locale: 'zh-CN', title: '', passages: [] });
    expect(await slugsFor('𠮷野家')).toEqual([]);
  });
});
