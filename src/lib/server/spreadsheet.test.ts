import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { toCsv, toXlsx } from './spreadsheet';

const head = ['姓名', '总成绩'];

describe('a list as CSV', () => {
  it('opens in Excel with Chinese intact: a byte-order mark and CRLF', () => {
    const bytes = Buffer.from(toCsv(head, [['林晓雨', 72.5]]));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.subarray(3).toString()).toBe('姓名,总成绩\r\n林晓雨,72.5\r\n');
  });

  it.each(['=HYPERLINK("http://evil.example")', '+1', '-2+3', '@SUM(A1)', '\t=1', '＝1'])(
    'runs no formula from %j',
    (text) => {
      const [, cell] = toCsv(head, [[text, 1]]).split('\r\n');
      expect(cell).toMatch(/^"?'/);
    }
  );

  it('quotes what would break a row', () => {
    expect(toCsv(head, [['林,"晓"\n雨', -3]])).toContain('"林,""晓""\n雨",-3\r\n');
  });
});

describe('a list as XLSX', () => {
  it('keeps texts as texts and figures as figures', async () => {
    const sheet = await partOf(
      await toXlsx('2026年第1期', head, [
        ['=1+1', 72.5],
        ['1e5', 100]
      ]),
      'xl/worksheets/sheet1.xml'
    );
    expect(sheet).toContain('<c r="A2" t="s">');
    expect(sheet).toContain('<c r="B2"><v>72.5</v></c>');
    expect(sheet).toContain('<c r="A3" t="s">');
    expect(sheet).not.toContain('<f>');
    expect(sheet).toContain('state="frozen"');
  });

  it('survives hostile texts', async () => {
    const rows = [
      ['<b>&"', 1],
      ['😀\u202e雨', 2],
      ['a\u000b\uffffb', 3]
    ] satisfies [string, number][];
    const texts = await partOf(await toXlsx('期', head, rows), 'xl/sharedStrings.xml');
    expect(texts).toContain('&lt;b&gt;&amp;');
    expect(texts).toContain('😀\u202e雨');
    for (const unfit of ['\u000b', '\uffff']) expect(texts).not.toContain(unfit);
    expect(texts).toContain('姓名');
  });

  it.each([
    ['2026/Q1: [新员工]*?', '2026 Q1   新员工'],
    ["'期'", '期'],
    ['', 'Sheet1'],
    ['///', 'Sheet1'],
    ['期'.repeat(40), '期'.repeat(31)],
    [`${'a'.repeat(30)}😀`, 'a'.repeat(30)]
  ])('names the sheet of %j as Excel allows', async (name, expected) => {
    const workbook = await partOf(await toXlsx(name, head, []), 'xl/workbook.xml');
    expect(/<sheet [^>]*name="([^"]*)"/.exec(workbook)?.[1]).toBe(expected);
  });
});

/** One file of a ZIP archive, found by its entry in the directory at the end. */
async function partOf(archive: Buffer, path: string): Promise<string> {
  let at = archive.readUInt32LE(archive.lastIndexOf('PK\u0005\u0006') + 16);
  for (;;) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      archive.readUInt16LE(at + offset)
    );
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength!);
    if (name === path) break;
    at += 46 + nameLength! + extraLength! + commentLength!;
  }
  const local = archive.readUInt32LE(at + 42);
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const body = archive.subarray(start, start + archive.readUInt32LE(at + 20));
  return (archive.readUInt16LE(at + 10) === 0 ? body : inflateRawSync(body)).toString('utf8');
}
