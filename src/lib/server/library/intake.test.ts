import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readIntake } from './intake';

const limits = { files: 4, fileBytes: 1024 * 1024, bytes: 2 * 1024 * 1024, depth: 3 };
const course = 'zh-CN/courses/demo/course.md';

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'qihang-intake-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function folderOf(files: Record<string, number>): string {
  const folder = temporary();
  for (const [path, size] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), noise(size));
  }
  return folder;
}

function archiveOf(files: Zippable | Buffer): string {
  const path = join(temporary(), 'library.zip');
  writeFileSync(path, Buffer.isBuffer(files) ? files : zipSync(files));
  return path;
}

/** Bytes that do not shrink. */
function noise(size: number): Buffer {
  const bytes = Buffer.alloc(size);
  let state = 7;
  for (let at = 0; at < size; at++) bytes[at] = (state = (state * 16807) % 2147483647) & 255;
  return bytes;
}

async function read(source: string) {
  const intake = await readIntake(source, limits);
  if (!intake.ok) return `${intake.problem.file}: ${intake.problem.message}`;
  return intake.files.map(({ path }) => path);
}

const half = 700 * 1024;
const tooMany = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [`en/${name}.md`, 1]));
const tooMuch = { 'en/a.mp3': half, 'en/b.mp3': half, 'en/c.mp3': half };

describe('a folder', () => {
  it('is read in the order of its paths, without what is hidden, installed or linked', async () => {
    const folder = folderOf({ [course]: 4, 'README.md': 3, '.git/config': 9, 'node_modules/x/y.md': 2 });
    symlinkSync('/etc/passwd', join(folder, 'zh-CN/secret.md'));
    symlinkSync('/etc', join(folder, 'zh-CN/outside'));
    expect(await read(folder)).toEqual(['README.md', course]);
  });

  it.each([
    [tooMany, /^en\/[a-e]\.md: There are more than 4 files\.$/],
    [{ 'en/long.mp4': 1024 * 1024 + 1 }, 'en/long.mp4: The file is larger than 1 MB.'],
    [tooMuch, /^en\/[abc]\.mp3: With this file everything together is larger than 2 MB\.$/],
    [{ 'en/a/b/c/d.md': 1 }, /^en\/a\/b\/c\/: Folders lie one inside the other at most 3 deep\.$/]
  ])('beyond a limit is refused by the file %#', async (files, sentence) => {
    expect(await read(folderOf(files))).toMatch(sentence);
  });

  it('of endless depth is left at the limit', async () => {
    const folder = temporary();
    mkdirSync(join(folder, 'en', ...Array<string>(200).fill('d')), { recursive: true });
    expect(await read(folder)).toMatch(/^en\/d\/d\/d\/: Folders lie/);
  });
});

describe('an archive', () => {
  it('is read like a folder, whatever made it', async () => {
    const files = { [course]: strToU8('# 课'), '__MACOSX/x': strToU8('x'), 'en/.DS_Store': strToU8('x') };
    expect(await read(archiveOf(files))).toEqual([course]);
    expect(await read(archiveOf({ 'zh-CN\\courses\\demo\\course.md': strToU8('x') }))).toEqual([course]);
    expect(await read(archiveOf({ [`my-library/${course}`]: strToU8('x') }))).toEqual([course]);
  });

  it.each<[string, Zippable, RegExp]>([
    ['too many files', zipped(tooMany), /^en\/e\.md: There are more than 4 files/],
    ['a file too large', zipped({ 'en/a.mp4': 1024 * 1024 + 1 }), /^en\/a\.mp4: The file is larger/],
    ['a bomb', { 'en/a.md': [new Uint8Array(1024 * 1024), { level: 9 }] }, /^en\/a\.md: The file is packed/],
    [
      'a path out of it',
      { '../../etc/cron.md': strToU8('x') },
      /^\.\.\/\.\.\/etc\/cron\.md: The path leads out/
    ],
    ['an absolute path', { '/etc/cron.md': strToU8('x') }, /^\/etc\/cron\.md: The path leads out/],
    ['a drive', { 'C:\\cron.md': strToU8('x') }, /^C:\\cron\.md: The path leads out/],
    [
      'two files of one name',
      { 'en/a.md': strToU8('x'), 'en\\a.md': strToU8('y') },
      /^en\/a\.md: .* two files/
    ]
  ])('with %s is refused by the entry', async (_, files, sentence) => {
    expect(await read(archiveOf(files))).toMatch(sentence);
  });

  it('that claims a smaller size than it unpacks to is refused', async () => {
    const bytes = Buffer.from(zipSync({ 'en/a.md': [new Uint8Array(500_000), { level: 9 }] }));
    const directory = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    bytes.writeUInt32LE(10, directory + 24);
    expect(await read(archiveOf(bytes))).toMatch(/^en\/a\.md: The file does not unpack/);
  });

  it('of which a byte was changed is refused', async () => {
    const bytes = Buffer.from(zipSync({ 'en/a.md': [strToU8('# 一课'), { level: 0 }] }));
    bytes[bytes.indexOf('# ')] = 0x2d;
    expect(await read(archiveOf(bytes))).toMatch(/^en\/a\.md: The file does not unpack/);
  });

  it.each<[string, Buffer, RegExp]>([
    ['nothing', Buffer.alloc(0), /library\.zip: This is neither/],
    ['a text', Buffer.from('# 课程'), /library\.zip: This is neither/],
    [
      'a torn archive',
      Buffer.from(zipSync({ 'en/a.md': noise(5000) })).subarray(0, 900),
      /library\.zip: The archive is damaged/
    ]
  ])('that is %s is refused', async (_, bytes, sentence) => {
    expect(await read(archiveOf(bytes))).toMatch(sentence);
  });

  it('that is not there is named', async () => {
    expect(await read('/nowhere/library.zip')).toBe(
      '/nowhere/library.zip: There is no such folder or archive.'
    );
  });
});

function zipped(sizes: Record<string, number>): Zippable {
  return Object.fromEntries(Object.entries(sizes).map(([path, size]) => [path, noise(size)]));
}
