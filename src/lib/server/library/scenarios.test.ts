import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createActor } from '../../../../tests/factories/people';
import { useDatabase } from '../../../../tests/test-database';
import type { Transcript } from '../../engine/drill';
import { askSecondPerson } from '../people';
import type { Actor } from '../policy';
import {
  openEditor,
  previewSource,
  publishLesson,
  readDesk,
  readItem,
  rehearseScenario,
  saveDraft,
  saveRevision,
  saveSample,
  startScenario,
  type WrittenKey
} from './index';
import { digestOf } from './files';
import { selectFiles, upsertFile } from './sample-queries';

const database = useDatabase();
const key: WrittenKey = { kind: 'drill', slug: 'parcel-gone', locale: 'zh-CN' };
let trainer: Actor;
let colleague: Actor;

beforeEach(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  await database().deleteFrom('library_draft').execute();
  await database().deleteFrom('library_item').where('slug', '=', key.slug).execute();
  await database().deleteFrom('library_asset').where('path', '^@', `zh-CN/drills/${key.slug}.`).execute();
  const own = database().selectFrom('library_revision').select('id').where('slug', '=', key.slug);
  await database().deleteFrom('library_publication').where('revision_id', 'in', own).execute();
  await database().deleteFrom('library_revision').where('slug', '=', key.slug).execute();
  trainer = await createActor(database(), ['trainer'], '周敏');
  colleague = await createActor(database(), ['trainer'], '许岚');
});

async function open(actor = trainer) {
  const outcome = await openEditor(database(), actor, key);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}

const start = (actor = trainer) =>
  startScenario(database(), actor, { id: key.slug, title: '包裹: 去哪了', locale: 'zh-CN' });

async function save(change: (source: string) => string = (source) => source, actor = trainer) {
  const { source, base } = await open(actor);
  return saveRevision(database(), actor, key, { source: change(source), note: '', base });
}

async function saveSamples() {
  for (const { band, text, base } of (await open()).samples)
    expect(await saveSample(database(), trainer, key, { band, text, base })).toEqual({ ok: true });
}

async function publish(actor: Actor) {
  const { head } = await open(actor);
  return publishLesson(database(), actor, key, { revisionId: head!.id, note: '', relearn: false });
}

const code = (outcome: { ok: boolean; code?: string }) => outcome.code;

describe('A new scenario', () => {
  it('keeps of a sample what its text cannot say when the words are changed', async () => {
    await start();
    await save();
    await saveSamples();
    const path = `zh-CN/drills/${key.slug}.excellent.json`;
    const [file] = await selectFiles(database(), [path]);
    const sample = JSON.parse(file!.body.toString('utf8')) as Transcript;
    sample.turns[1] = { ...sample.turns[1]!, picture: 'slip' };
    const acts = [{ kind: 'consult', at: 9, colleague: 'store' }] as const;
    const body = Buffer.from(JSON.stringify({ ...sample, acts }));
    await upsertFile(database(), { path, digest: digestOf(body), body }, trainer.personId);
    const { text, base } = (await open()).samples.find(({ band }) => band === 'excellent')!;
    const changed = { band: 'excellent', text: `${text}[900] 客服：再见\n`, base } as const;
    expect(await saveSample(database(), trainer, key, changed)).toEqual({ ok: true });
    const [after] = await selectFiles(database(), [path]);
    const written = JSON.parse(after!.body.toString('utf8')) as Transcript;
    expect(written.turns).toHaveLength(sample.turns.length + 1);
    expect(written.turns[1]).toMatchObject({ picture: 'slip' });
    expect(written.acts).toEqual(acts);
  });

  it('begins as a template that lacks nothing but its samples, in both languages', async () => {
    expect(await start()).toEqual({ ok: true, value: { slug: key.slug } });
    const { preview, samples } = await open();
    expect(preview.title).toBe('包裹: 去哪了');
    expect(preview.scenario).not.toBeNull();
    expect(preview.problems.map((problem) => [problem.code, problem.sample])).toEqual([
      ['sample-missing', 'excellent'],
      ['sample-missing', 'failing']
    ]);
    expect(samples.map(({ base }) => base)).toEqual([null, null]);
    const english: WrittenKey = { ...key, slug: 'gone-in-english', locale: 'en' };
    await startScenario(database(), trainer, { id: english.slug, title: 'Gone', locale: 'en' });
    const opened = await openEditor(database(), trainer, english);
    expect(opened.ok && opened.value.preview.problems.map((problem) => problem.code)).toEqual([
      'sample-missing',
      'sample-missing'
    ]);
  });

  it('is its author’s alone until it is saved, then on the desk of all', async () => {
    await start();
    const seenBy = async (actor: Actor) => {
      const desk = await readDesk(database(), actor, 'zh-CN');
      return desk.ok && desk.value.drills.find(({ slug }) => slug === key.slug)?.state;
    };
    expect(await seenBy(trainer)).toBe('unsaved');
    expect(await seenBy(colleague)).toBeUndefined();
    await save();
    expect(await seenBy(colleague)).toBe('new');
  });

  it('takes no name that is taken, and none that is no name', async () => {
    const begin = (id: string) => startScenario(database(), trainer, { id, title: '重名', locale: 'zh-CN' });
    expect(code(await begin('late-delivery'))).toBe('drill-exists');
    expect(code(await begin('../late'))).toBe('name-invalid');
    const newHire = await createActor(database(), ['new-hire'], '小陈');
    expect(code(await start(newHire))).toBe('not-allowed');
  });
});

describe('Publishing a scenario', () => {
  it('needs both samples in their bands, and a second person where one is asked for', async () => {
    await askSecondPerson(database(), await createActor(database(), ['admin'], '管理员'), true);
    await start();
    await save();
    expect(code(await publish(colleague))).toBe('source-unsound');
    await saveSamples();
    expect(code(await publish(trainer))).toBe('second-person-needed');
    expect(await publish(colleague)).toEqual({ ok: true });
    const item = await readItem<{ title: string }>(database(), 'drill', key.slug, 'zh-CN');
    expect(item?.compiled.title).toBe('包裹: 去哪了');
  });

  it('is refused when the samples no longer score as they should', async () => {
    await start();
    await save();
    await saveSamples();
    const [excellent] = (await open()).samples;
    expect(excellent?.scored).toMatchObject({ band: 'excellent' });
    const swapped = {
      band: 'excellent' as const,
      text: '[0] 顾客：在吗\n[90] 客服：没办法',
      base: excellent!.base
    };
    expect(await saveSample(database(), trainer, key, swapped)).toEqual({ ok: true });
    const { preview } = await open();
    expect(preview.problems).toMatchObject([{ code: 'sample-band', sample: 'excellent' }]);
    expect(code(await publish(colleague))).toBe('source-unsound');
  });
});

describe('A sample conversation', () => {
  it('is not overwritten unseen, and is refused when it cannot be read', async () => {
    await start();
    await save();
    const [first] = (await open()).samples;
    const { band, text } = first!;
    expect(await saveSample(database(), trainer, key, { band, text, base: null })).toEqual({ ok: true });
    expect(code(await saveSample(database(), colleague, key, { band, text: '客服：好', base: null }))).toBe(
      'changed-meanwhile'
    );
    const base = (await open()).samples[0]!.base;
    for (const unreadable of ['', '就是一段话', '顾客：', '\0客服：好'])
      expect((await saveSample(database(), trainer, key, { band, text: unreadable, base })).ok).toBe(false);
    expect((await open()).samples[0]).toMatchObject({ text, base });
  });
});

describe('Trying a scenario out', () => {
  it('plays what is being written and keeps nothing', async () => {
    await start();
    const { source } = await open();
    const before = await database().selectFrom('drill_attempt').select('id').execute();
    const outcome = await rehearseScenario(database(), trainer, key, {
      source: source.replaceAll('goto: where', 'goto: what-now'),
      seed: 7,
      events: [{ kind: 'message', text: '何姐您好，非常抱歉让您着急了', after: 5 }]
    });
    expect(outcome.ok && outcome.value.path).toEqual([
      { from: 'start', to: 'state:opening' },
      { from: 'state:opening', to: 'state:what-now' }
    ]);
    expect(
      outcome.ok && outcome.value.turns.find(({ by }) => by === 'agent')?.reading?.moves.length
    ).toBeGreaterThan(0);
    expect(await database().selectFrom('drill_attempt').select('id').execute()).toEqual(before);
  });

  it('is refused while the scenario cannot be played, and to those who may not write', async () => {
    await start();
    const { source } = await open();
    const tried = (actor: Actor, text: string) =>
      rehearseScenario(database(), actor, key, { source: text, seed: 1, events: [] });
    expect(code(await tried(trainer, source.replace('goto: wrap', 'goto: nowhere')))).toBe(
      'scenario-unplayable'
    );
    const newHire = await createActor(database(), ['new-hire'], '小陈');
    expect(code(await tried(newHire, source))).toBe('not-allowed');
  });
});

describe('A hostile scenario', { timeout: 30_000 }, () => {
  const bomb = `a: &a [x, x]\n${'bcdefgh'.replace(/./g, (name) => `${name}: &${name} [*a, *a, *a, *a, *a, *a, *a]\n`)}`;
  const hostile: [string, (source: string) => string][] = [
    ['aliases', () => bomb],
    ['deep nesting', () => `id: parcel-gone\nstates: ${'['.repeat(5000)}`],
    [
      'deep indentation',
      () => Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')
    ],
    ['a prototype as a field', (source) => `__proto__: { polluted: yes }\n${source}`],
    ['a prototype as a state', (source) => source.replace('\n  wrap:', '\n  __proto__:')],
    ['a start that every object has', (source) => source.replace('start: opening', 'start: constructor')],
    ['a way to what every object has', (source) => source.replaceAll('goto: where', 'goto: toString')],
    ['words that run away', (source) => source.replace('right: [门卫', 'right: [/(门+)+$/, 门卫')],
    [
      'far too many states',
      (source) =>
        source.replace(
          'interrupts:',
          `${Array.from({ length: 80 }, (_, n) => `  s${n}:\n    says: [a, b]\n    reactions: [{ goto: end }]\n    otherwise: [a, b]\n`).join('')}interrupts:`
        )
    ]
  ];

  it.each(hostile)('with %s is told what is wrong and cannot be published', async (_, change) => {
    await start();
    await save();
    await saveSamples();
    expect(await publish(colleague)).toEqual({ ok: true });
    const published = await readItem(database(), 'drill', key.slug, 'zh-CN');
    const source = change((await open()).source);
    const seen = await previewSource(database(), trainer, key, source);
    expect(seen.ok && seen.value.problems.length).toBeGreaterThan(0);
    expect(seen.ok && seen.value.problems.every(({ message }) => message !== '')).toBe(true);
    expect((await save(() => source)).ok).toBe(true);
    expect(code(await publish(colleague))).toBe('source-unsound');
    expect(await readItem(database(), 'drill', key.slug, 'zh-CN')).toEqual(published);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('of five megabytes is refused before it is read, and what was saved stays', async () => {
    await start();
    await save();
    const { head } = await open();
    const large = `${head!.source}# ${'大'.repeat(2_000_000)}\n`;
    expect(code(await previewSource(database(), trainer, key, large))).toBe('source-too-large');
    expect(code(await saveDraft(database(), trainer, key, { source: large, base: head!.id }))).toBe(
      'source-too-large'
    );
    expect(code(await save(() => large))).toBe('source-too-large');
    expect((await open()).head).toEqual(head);
  });
});
