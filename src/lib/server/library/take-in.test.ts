import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync, strToU8 } from 'fflate';
import { describe, expect, it, onTestFinished } from 'vitest';
import { lessonFile, useLibrary } from '../../../../tests/factories/library';
import { useDatabase } from '../../../../tests/test-database';
import { readFiles } from './files';
import { exportLibrary, importLibrary } from './index';

const database = useDatabase();
const library = useLibrary(database);
const second = 'zh-CN/courses/demo/02-second.md';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'qihang-export-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

async function take(source: string, dryRun = false) {
  const outcome = await importLibrary(database(), source, { dryRun });
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.value;
}

describe('export and import', () => {
  it('writes what nobody touched byte for byte, and takes it back as unchanged', async () => {
    const dir = folder();
    await exportLibrary(database(), dir);
    expect(await readFiles(dir)).toEqual(await readFiles(library.content().folder));
    expect(await take(dir)).toMatchObject({ created: [], changed: [], kept: [], rejected: [] });
  });

  it('lists what a folder would change, writes nothing in a dry run, and never reverts an edit', async () => {
    await library.save((source) => source.replace('第一课', '在这里改的'));
    await library.publish();
    const content = library.content();
    content.edit(second, '第二课', '第二课（改）');
    content.write('zh-CN/courses/demo/note.txt', 'x');
    const expected = {
      created: ['zh-CN/courses/demo/note.txt'],
      changed: [second],
      kept: [lessonFile],
      rejected: []
    };
    expect(await take(content.folder, true)).toMatchObject(expected);
    expect(await take(content.folder)).toMatchObject(expected);
    expect((await library.open()).head?.source).toContain('在这里改的');
    expect(await take(content.folder)).toMatchObject({ created: [], changed: [], kept: [lessonFile] });
  });

  it('rejects faulty files by line, and takes the others', async () => {
    const dir = folder();
    await exportLibrary(database(), dir);
    const sound = library.content().read(lessonFile);
    writeFileSync(join(dir, lessonFile), sound.replace('minutes: 5', 'minutes: soon'));
    writeFileSync(join(dir, 'zh-CN/courses/demo/trap.png'), '<script>');
    const report = await take(dir);
    expect(report.rejected.map(({ file }) => file)).toEqual([lessonFile, 'zh-CN/courses/demo/trap.png']);
    expect((await library.open()).head?.source).toContain('minutes: 5');
  });

  it('takes a zip archive as it takes the folder inside', async () => {
    const changed = library.content().read(second).replace('第二课', '第二课（改）');
    const archive = join(folder(), 'library.zip');
    writeFileSync(archive, zipSync({ content: { [second]: strToU8(changed) } }));
    expect((await take(archive, true)).rejected.map(({ file }) => file)).not.toContain(`content/${second}`);
    writeFileSync(archive, zipSync(await zippable({ [second]: changed })));
    expect(await take(archive)).toMatchObject({ created: [], changed: [second], rejected: [] });
  });

  async function zippable(changes: Record<string, string>) {
    const files = await readFiles(library.content().folder);
    const entries = files.map(({ path, bytes }) => [path, changes[path] ? strToU8(changes[path]) : bytes]);
    return Object.fromEntries(entries) as Record<string, Uint8Array>;
  }
});
