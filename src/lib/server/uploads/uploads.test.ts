import { zipSync, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { fileKind, plainName } from './index';

describe('The name of a file that was brought', () => {
  test.each([
    ['C:\\Users\\lin\\合同.pdf', '合同.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['a\u202Efdp.exe', 'afdp.exe'],
    ['in\r\nX-Header: 1.pdf', 'inX-Header 1.pdf'],
    ['<b>"x"|?*.pdf', 'bx.pdf'],
    ['../', 'file'],
    ['', 'file']
  ])('%j is kept as %j', (given, kept) => expect(plainName(given)).toBe(kept));

  test('A long one keeps its ending, and no half of a character', () => {
    const kept = plainName(`${'😀'.repeat(100)}1.pdf`);
    expect(kept).toHaveLength(120);
    expect(kept.endsWith('1.pdf')).toBe(true);
    expect(kept.isWellFormed()).toBe(true);
  });
});

describe('The kind of a file is told by its bytes', () => {
  const archive = (...names: string[]) =>
    Buffer.from(zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')]))));

  test.each([
    [Buffer.from('%PDF-1.7'), 'page.html', 'application/pdf'],
    [Buffer.from('<html>'), 'page.pdf', undefined],
    [Buffer.from('一行字'), 'note.txt', 'text/plain; charset=utf-8'],
    [Buffer.from([0xff, 0xd8, 0x00]), 'note.txt', undefined],
    [archive('a.txt'), 'a.docx', undefined],
    [archive('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'), 'a.docx', undefined],
    [
      archive('[Content_Types].xml', 'word/document.xml'),
      'a.zip',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    ]
  ])('case %#', (bytes, name, kind) => expect(fileKind(bytes, name)).toBe(kind));
});
