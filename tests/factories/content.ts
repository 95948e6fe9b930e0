import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

export type Content = ReturnType<typeof createContent>;

/** A content folder of the test's own, to change at will: one course of two lessons and one paper, in both languages. */
export function createContent() {
  const folder = mkdtempSync(join(tmpdir(), 'qihang-content-'));
  cpSync('tests/fixtures/content/sound', folder, { recursive: true });
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const write = (path: string, body: string | Buffer) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), body);
  };
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  return {
    folder,
    read,
    write,
    edit: (path: string, from: string | RegExp, to: string) => write(path, read(path).replace(from, to)),
    remove: (path: string) => rmSync(join(folder, path), { recursive: true })
  };
}
