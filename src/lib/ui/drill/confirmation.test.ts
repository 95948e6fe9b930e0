import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readScenario } from '../../engine/drill';
import { understand } from '../../engine/drill/understand';
import { confirmationOf, rowsToConfirm } from './confirmation';

const scenarios = (['zh-CN', 'en'] as const).flatMap((locale) =>
  readdirSync(`content/${locale}/drills`)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => {
      const path = `content/${locale}/drills/${name}`;
      const read = readScenario(readFileSync(path, 'utf8'), path);
      if (!read.ok) throw new Error(`${path} cannot be read`);
      return { path, locale, rows: rowsToConfirm(read.scenario.desk.order) };
    })
);

describe('the message that confirms an order', () => {
  test.each(scenarios.map(({ path, ...scenario }) => [path, scenario] as const))(
    'is read as such for %s, whichever rows are ticked',
    (_, { locale, rows }) => {
      for (const ticked of [rows, ...rows.map((row) => [row])].filter(({ length }) => length > 0)) {
        const labels = understand(confirmationOf(ticked, locale)).moves.map(({ label }) => label);
        expect(labels, confirmationOf(ticked, locale)).toContain('confirm');
      }
    }
  );

  test('keeps to itself what the shop keeps to itself', () => {
    const rows = [
      { label: '商品', value: '书桌' },
      { label: '进货价', value: '860元（仅内部）' },
      { label: 'Supervisor', value: 'Liang, 137-0000-3381 (internal)' }
    ];
    expect(rowsToConfirm(rows)).toEqual([{ label: '商品', value: '书桌' }]);
  });
});
