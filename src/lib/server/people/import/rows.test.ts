import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { workbook } from '../../../../../tests/factories/workbooks';
import { readRows } from './rows';
import { readDay, readExperience, readRoles } from './values';

const head = ['姓名', '邮箱', '工号', '部门', '角色', '带教老师', '入职日期', '经验'];
const lin = ['林晓雨', 'lin@example.com', '1001', '客服部', '新员工', '何静', '2026-03-02', '无'];
const read = {
  row: 2,
  name: '林晓雨',
  email: 'lin@example.com',
  number: '1001',
  department: '客服部',
  roles: ['new-hire'],
  mentor: '何静',
  startedOn: '2026-03-02',
  experienced: false
};

const csv = (rows: string[][], separator = ',', end = '\r\n') =>
  rows.map((row) => row.join(separator)).join(end);
const utf8 = (text: string) => Buffer.from(text, 'utf8');
const problemsOf = async (bytes: Uint8Array) =>
  (await readRows(bytes)).rejected.flatMap(({ row, problems }) =>
    problems.map(({ code, detail }) => [row, code, detail])
  );
const whyNot = (bytes: Uint8Array) => readRows(bytes).catch((error: { problem: string }) => error.problem);

/** 姓名,邮箱 and one person, as Excel for Chinese Windows saves “CSV”. */
const gb = Buffer.concat([
  Buffer.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xd3, 0xca, 0xcf, 0xe4, 0x0d, 0x0a]),
  Buffer.from([0xc1, 0xd6, 0xcf, 0xfe, 0xd3, 0xea]),
  Buffer.from(',lin@example.com\r\n')
]);

describe('separated values', () => {
  it.each([
    ['UTF-8', utf8(csv([head, lin]))],
    ['UTF-8 with a byte-order mark, as Excel writes it', utf8(`\ufeff${csv([head, lin])}`)],
    ['semicolons', utf8(csv([head, lin], ';'))],
    ['tabs in UTF-16, as Excel’s “Unicode text”', Buffer.from(`\ufeff${csv([head, lin], '\t')}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(csv([head, lin]), 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(`\ufeff${csv([head, lin])}`, 'utf16le').swap16()],
    ['line feeds alone', utf8(csv([head, lin], ',', '\n'))],
    ['old Mac line ends', utf8(csv([head, lin], ',', '\r'))],
    ['quotes round everything', utf8(csv([head, lin].map((row) => row.map((cell) => `"${cell}"`))))],
    ['blank rows at the end', utf8(`${csv([head, lin])}\r\n${',,,,,,,\r\n'.repeat(30)}\r\n\r\n`)]
  ])('are read from %s', async (_, bytes) => {
    expect(await readRows(bytes)).toEqual({ people: [read], rejected: [] });
  });

  it('are read from GB18030', async () => {
    expect((await readRows(gb)).people).toMatchObject([{ name: '林晓雨', email: 'lin@example.com' }]);
  });

  it('number a row with line ends inside quotes as one, and the blank ones too', async () => {
    const text =
      '花名册\r\n\r\n姓名,邮箱,经验\r\n"林\n晓雨",lin@example.com,\r\n\r\n"陈",not-an-address,\r\n';
    const { people, rejected } = await readRows(utf8(text));
    expect(people).toMatchObject([{ row: 4, name: '林 晓雨' }]);
    expect(rejected).toMatchObject([{ row: 6, problems: [{ code: 'email-invalid' }] }]);
  });

  it('obey the line with which Excel names the separator', async () => {
    expect((await readRows(utf8(`sep=;\r\n${csv([head, lin], ';')}`))).people).toHaveLength(1);
  });
});

describe('workbooks', () => {
  it('are read with a title above, heads merged over two rows, and blank rows between', async () => {
    const bytes = workbook(
      [
        ['2026年第二季度新员工花名册', null, null, null],
        [null, null, null, null],
        ['姓名', '联系方式', null, '入职日期'],
        [null, '邮箱', '电话', null],
        ['林晓雨', 'lin@example.com', '13800000000', { serial: 46083 }],
        [null, null, null, null],
        ['陈一鸣', 'chen@example.com', null, '2026年3月2日']
      ],
      { merged: ['A1:D1', 'B3:C3', 'A3:A4', 'D3:D4'] }
    );
    const { people } = await readRows(bytes);
    expect(people.map(({ row, name, startedOn }) => [row, name, startedOn])).toEqual([
      [5, '林晓雨', '2026-03-02'],
      [7, '陈一鸣', '2026-03-02']
    ]);
  });

  it('give what a formula last came to, days of either epoch and texts in cells', async () => {
    const rows = [
      ['姓名', '邮箱', '工号', '入职日期'],
      [
        { formula: 'A9&B9', value: '林晓雨' },
        { formula: 'LOWER("X")', value: 'lin@example.com' },
        10010,
        { serial: 46083 - 1462 }
      ]
    ];
    const { people } = await readRows(workbook(rows, { epoch1904: true, inline: true }));
    expect(people).toMatchObject([
      { name: '林晓雨', email: 'lin@example.com', number: '10010', startedOn: '2026-03-02' }
    ]);
  });

  it('keep a text that would be a formula as text', async () => {
    const { people } = await readRows(
      workbook([
        ['姓名', '邮箱'],
        ['=HYPERLINK("http://evil","x")', 'a@example.com']
      ])
    );
    expect(people[0]!.name).toBe('=HYPERLINK("http://evil","x")');
  });

  it('are read past rows that are coloured down to the last of the sheet', async () => {
    const after = '<row r="1048576" s="1" customFormat="1"><c r="A1048576" s="1"/></row>';
    expect((await readRows(workbook([head, lin], { after }))).people).toHaveLength(1);
  });

  it('of five thousand people are read', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => [`人${index}`, `p${index}@example.com`]);
    const { people } = await readRows(workbook([['姓名', '邮箱'], ...rows]));
    expect(people).toHaveLength(5000);
    expect(people.at(-1)).toMatchObject({ row: 5001, name: '人4999' });
  });
});

describe('a file that is hostile or no list of people', () => {
  const far = (ref: string, row: number) =>
    workbook([head, lin], { after: `<row r="${row}"><c r="${ref}"><v>1</v></c></row>` });
  const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(50_000_000) });
  const laughs = '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">]>';
  it.each<[string, Uint8Array, string]>([
    ['nothing', Buffer.alloc(0), 'file-empty'],
    ['a head alone', utf8(csv([head])), 'file-empty'],
    ['no head', utf8('a,b\n1,2'), 'header-missing'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'file-locked'],
    ['a broken archive', Buffer.from('PK\x03\x04 broken'), 'file-damaged'],
    ['an archive of something else', Buffer.from(zipSync({ 'a.txt': strToU8('x') })), 'file-damaged'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), 'file-damaged'],
    ['an archive that unpacks without end', bomb, 'file-large'],
    ['four megabytes', Buffer.alloc(4_000_000, 'a'), 'file-large'],
    ['a cell in the last row', far('A1048576', 1_048_576), 'rows-many'],
    ['a cell in the last column', far('XFD3', 3), 'file-damaged'],
    ['entities', workbook([head, lin], { before: laughs }), 'file-damaged']
  ])('%s is refused', async (_, bytes, problem) => {
    expect(await whyNot(bytes)).toBe(problem);
  });

  it('with too many rows is refused', async () => {
    const rows = Array.from({ length: 10_001 }, (_, index) => [`人${index}`, `p${index}@example.com`]);
    expect(await whyNot(utf8(csv([['姓名', '邮箱'], ...rows])))).toBe('rows-many');
  });
});

describe('a row', () => {
  it('says all that is wrong with it, with its number in the sheet', async () => {
    const rows = [
      ['Name', 'E-mail', 'Employee No.', 'Role', 'Start date', 'Experience'],
      ['', '', 'x'.repeat(41), 'wizard', '3/2/2026', 'maybe'],
      ['Ann', 'ann@example.com', 'ONE', 'Trainer、mentor', '2026/3/2', '3 years'],
      ['Ann again', 'ANN@example.com', 'ONE', '', '', '']
    ];
    expect(await problemsOf(utf8(csv(rows)))).toEqual([
      [2, 'name-missing', ''],
      [2, 'email-missing', ''],
      [2, 'number-long', 'x'.repeat(41)],
      [2, 'date-invalid', '3/2/2026'],
      [2, 'experience-unknown', 'maybe'],
      [2, 'role-unknown', 'wizard'],
      [4, 'email-twice', '3'],
      [4, 'number-twice', '3']
    ]);
    expect((await readRows(utf8(csv(rows)))).people).toMatchObject([
      { roles: ['trainer', 'mentor'], startedOn: '2026-03-02', experienced: true }
    ]);
  });

  it('is read through full-width letters, odd blanks and marks in its head', async () => {
    const rows = [
      ['＊姓　名', '电子邮箱（必填）', '入职时间'],
      ['　林晓雨\u200b ', 'ｌｉｎ＠ｅｘａｍｐｌｅ．ｃｏｍ', '２０２６－０３－０２']
    ];
    expect((await readRows(utf8(csv(rows)))).people).toMatchObject([
      { name: '林晓雨', email: 'lin@example.com', startedOn: '2026-03-02' }
    ]);
  });
});

describe('values', () => {
  it.each([
    ['2026-3-2', '2026-03-02'],
    ['2026.03.02', '2026-03-02'],
    ['2026年3月2日', '2026-03-02'],
    ['20260302', '2026-03-02'],
    ['2026-03-02 00:00:00', '2026-03-02'],
    ['46083', '2026-03-02'],
    ['46083.5', '2026-03-02'],
    ['2026-02-30', null],
    ['02/03/2026', null],
    ['下周一', null],
    ['12', null]
  ])('reads %s as the day %s', (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  it.each([
    ['有', true],
    ['无', false],
    ['2年', true],
    ['0', false],
    ['应届生', false],
    ['很多', null]
  ])('reads %s as experience %s', (text, experienced) => {
    expect(readExperience(text)).toBe(experienced);
  });

  it('reads roles in either language, and no word of the language itself', () => {
    expect(readRoles('新员工，Mentor')).toEqual({ roles: ['new-hire', 'mentor'] });
    expect(readRoles('constructor')).toEqual({ unknown: 'constructor' });
    expect(readRoles('')).toEqual({ roles: [] });
  });
});
