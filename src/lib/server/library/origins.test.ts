import { rmSync, cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { emptyLibrary, lessonFile, lessonKey, useLibrary } from '../../../../tests/factories/library';
import { useDatabase } from '../../../../tests/test-database';
import { importLibrary, listItems, readAsset, readItem, type CompiledLesson } from './index';

const database = useDatabase();
const library = useLibrary(database);
const picture = 'zh-CN/courses/demo/steps.svg';

/** Somebody's own copy of the library, with the lesson under another title. */
function copyWith(title: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'qihang-copy-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync('tests/fixtures/content/sound', folder, { recursive: true });
  const file = join(folder, lessonFile);
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, `title: ${title}`));
  return folder;
}

async function take(folder: string, dryRun = false) {
  const outcome = await importLibrary(database(), folder, { dryRun });
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.value;
}

const titled = (title: string) => (source: string) => source.replace(/^title: .*$/m, `title: ${title}`);
const ship = (title: string) => library.content().edit(lessonFile, /^title: .*$/m, `title: ${title}`);

/** What a newer version of the product does at its first start, when it renders lessons differently. */
async function upgrade(): Promise<void> {
  await database().updateTable('library_revision').set({ compiler: 'older' }).execute();
  await database().deleteFrom('library_load').execute();
  await library.load();
}

const published = async () =>
  (await readItem<CompiledLesson>(database(), 'lesson', lessonKey.slug, lessonKey.locale))?.compiled.title;
const offered = async () => /^title: (.*)$/m.exec((await library.open()).difference?.source ?? '')?.[1];

describe('an imported lesson', () => {
  it('stays when its shipped file changes, which is laid beside it', async () => {
    await take(copyWith('导入的'));
    ship('随产品的新版');
    await library.load();
    expect(await published()).toBe('导入的');
    expect(await offered()).toBe('随产品的新版');
  });

  it('stays when a newer compiler makes everything anew', async () => {
    await take(copyWith('导入的'));
    await upgrade();
    expect(await published()).toBe('导入的');
    expect(await offered()).toBeUndefined();
  });

  it('gives way to the next import', async () => {
    await take(copyWith('导入的'));
    expect(await take(copyWith('又导入的'))).toMatchObject({ changed: [lessonFile], kept: [] });
    expect(await published()).toBe('又导入的');
  });

  it('that content/ never held stays, with its pictures', async () => {
    const folder = copyWith('第一课');
    for (const locale of ['zh-CN', 'en']) {
      const course = join(folder, locale, 'courses/demo');
      const first = readFileSync(join(course, '01-first.md'), 'utf8');
      const own = first.replace('id: first', 'id: own').replace('order: 1', 'order: 3');
      writeFileSync(join(course, '03-own.md'), own);
    }
    writeFileSync(join(folder, 'zh-CN/courses/demo/own.svg'), readFileSync(join(folder, picture)));
    expect((await take(folder)).rejected).toEqual([]);
    ship('随产品的新版');
    await library.load();
    const slugs = (await listItems(database(), 'lesson', 'zh-CN')).map(({ slug }) => slug);
    expect(slugs).toContain('demo/own');
    expect(await readAsset(database(), 'zh-CN/courses/demo/own.svg')).toBeDefined();
  });

  it('keeps its picture when the shipped one changes', async () => {
    const folder = copyWith('第一课');
    const drawing = readFileSync(join(folder, picture), 'utf8').replace('<svg', '<svg data-of="import"');
    writeFileSync(join(folder, picture), drawing);
    expect(await take(folder)).toMatchObject({ changed: [picture], rejected: [] });
    ship('随产品的新版');
    await library.load();
    expect((await readAsset(database(), picture))?.body.toString()).toContain('data-of="import"');
  });

  it('that a trainer edited is kept at every further import, and the file laid beside it', async () => {
    await take(copyWith('导入的'));
    await library.save(titled('带教改的'));
    await library.publish();
    expect(await take(copyWith('导入的'), true)).toMatchObject({ kept: [lessonFile] });
    expect(await take(copyWith('导入的'))).toMatchObject({ kept: [lessonFile] });
    expect(await offered()).toBeUndefined();
    expect(await take(copyWith('又导入的'))).toMatchObject({ kept: [lessonFile] });
    expect(await published()).toBe('带教改的');
    expect(await offered()).toBe('又导入的');
    await upgrade();
    expect(await offered()).toBe('又导入的');
  });
});

type Step = {
  do: 'ship' | 'save' | 'publish' | 'import' | 'dry-run' | 'load' | 'upgrade';
  title: string;
};

const step: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom('ship', 'save', 'publish', 'import', 'dry-run', 'load', 'upgrade'),
  title: fc.constantFrom('甲', '乙', '丙')
});

/** What the library should hold: the newest text, whence it came, and what is published. */
type Model = {
  shipped: string;
  loaded: string;
  head: string;
  by: 'file' | 'import' | 'trainer';
  published: string;
};

function apply(model: Model, step: Step): Model {
  if (step.do === 'ship') return { ...model, shipped: step.title };
  if (step.do === 'dry-run') return model;
  if (step.do === 'save' || step.do === 'publish') {
    const by = step.title === model.head ? model.by : 'trainer';
    const saved: Model = { ...model, head: step.title, by };
    return step.do === 'publish' ? { ...saved, published: step.title } : saved;
  }
  if (step.do === 'import') {
    if (model.by === 'trainer' || step.title === model.published) return model;
    return { ...model, head: step.title, by: 'import', published: step.title };
  }
  if (model.by !== 'file') return { ...model, loaded: model.shipped };
  return { ...model, loaded: model.shipped, head: model.shipped, published: model.shipped };
}

async function perform(step: Step): Promise<void> {
  if (step.do === 'ship') ship(step.title);
  else if (step.do === 'load') await library.load();
  else if (step.do === 'upgrade') await upgrade();
  else if (step.do === 'import' || step.do === 'dry-run') {
    const folder = copyWith(step.title);
    const foretold = await take(folder, true);
    if (step.do === 'import') expect(await take(folder)).toEqual(foretold);
  } else {
    await library.save(titled(step.title));
    if (step.do === 'publish') await library.publish();
  }
}

it('whatever happens in whatever order, only what is built in gives way to a shipped file', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      await emptyLibrary(database());
      ship('甲');
      await library.load();
      let model: Model = { shipped: '甲', loaded: '甲', head: '甲', by: 'file', published: '甲' };
      for (const step of steps) {
        await perform(step);
        model = apply(model, step);
        expect(await published()).toBe(model.published);
        expect((await library.open()).head?.source).toContain(`title: ${model.head}\n`);
      }
    }),
    { numRuns: 30 }
  );
}, 60_000);
