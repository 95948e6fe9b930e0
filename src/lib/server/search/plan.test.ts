import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { useDatabase } from '../../../../tests/test-database';
import { explainCandidates, rarest, readByIndex } from './queries';

const database = useDatabase();

beforeAll(() => sql`analyze search_passage`.execute(database()));

const twelve = [
  '顾客',
  '客服',
  '问题',
  '时间',
  '订单',
  '处理',
  '回复',
  '今天',
  '一个',
  '可以',
  '没有',
  '什么'
];
const operands = twelve.map((pair) => `'${pair}'`);

it.each([
  "'投诉'",
  "'顾客'",
  "'complaint'",
  "'the'",
  "'的':*",
  "'投诉' & '诉处'",
  "'投':*",
  "'投诉' | '顾客'",
  operands.join(' & '),
  operands.join(' | ')
])('answers %s from the index and never reads the whole table', async (tsquery) => {
  const plan = await database()
    .transaction()
    .execute(async (trx) => {
      await readByIndex(trx);
      return explainCandidates(trx, tsquery, 'zh-CN');
    });
  expect(plan).toContain('Bitmap Index Scan on search_passage_lexemes');
  expect(plan).toContain('Bitmap Index Scan on search_passage_headwords');
  expect(plan).not.toContain('Seq Scan on search_passage');
});

describe('of many words', () => {
  it('the rarest are kept, in the order in which they were typed', async () => {
    const kept = await rarest(database(), ["'顾客'", "'龘靐'", "'投诉'", "'鹦鹉'"], 2);
    expect(kept).toEqual(["'龘靐'", "'鹦鹉'"]);
  });

  it('few are all kept', async () => {
    expect(await rarest(database(), ["'顾客'", "'的':*"], 6)).toEqual(["'顾客'", "'的':*"]);
  });
});
