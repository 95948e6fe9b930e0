import { beforeAll, describe, expect, it } from 'vitest';
import { createActor } from '../../../../tests/factories/people';
import { useDatabase } from '../../../../tests/test-database';
import type { Actor } from '../policy';
import { addNote, changeNote, openLesson, ownNotes, removeNote } from './index';

const database = useDatabase();
const slug = 'confidentiality/what-is-secret';
const passage = { block: 3, quote: '信息很少单独惹祸', prefix: '要紧的一样。', suffix: '，多半是' };
let writer: Actor;
let other: Actor;

beforeAll(async () => {
  writer = await createActor(database(), ['new-hire']);
  other = await createActor(database(), ['trainer', 'admin', 'hr']);
});

async function write(note: Partial<typeof passage & { body: string }>, actor = writer, of = slug) {
  return addNote(database(), actor, { slug: of, ...passage, body: '', ...note }, 'zh-CN');
}
async function under(actor: Actor) {
  const page = await openLesson(database(), actor, slug, 'zh-CN');
  if (!page.ok) throw new Error(page.code);
  return page.value.notes;
}

describe('a note', () => {
  it('is found again by its own writer alone, in the order of the text', async () => {
    await write({ block: 9, quote: '', body: '问带教老师：值班表算内部吗？' });
    await write({ block: 2 });
    expect((await under(writer)).map(({ block, quote, body }) => [block, quote, body])).toEqual([
      [2, passage.quote, ''],
      [9, '', '问带教老师：值班表算内部吗？']
    ]);
    expect(await under(other)).toEqual([]);
    expect(await ownNotes(database(), other, 'zh-CN')).toEqual({ ok: true, value: [] });
  });

  it('stands in the list of all notes, under its lesson', async () => {
    await write({ body: '先看整句' }, writer, 'company-culture/read-the-company');
    const all = await ownNotes(database(), writer, 'zh-CN');
    expect(all.ok && all.value.map(({ lesson, notes }) => [lesson, notes.length])).toEqual([
      ['company-culture/read-the-company', 1],
      [slug, 2]
    ]);
  });

  it('is changed by its writer and by nobody else, and never loses its last words', async () => {
    const [mark, note] = await under(writer);
    const change = (id: string, body: string, actor = writer) => changeNote(database(), actor, { id, body });
    expect(await change(note!.id, '问过了：算。')).toEqual({ ok: true, value: undefined });
    expect(await change(mark!.id, '先看整句')).toMatchObject({ ok: true });
    expect(await change(note!.id, '别人的话', other)).toMatchObject({ code: 'not-found' });
    expect(await change(note!.id, '')).toMatchObject({ code: 'note-empty' });
    expect((await under(writer)).map(({ body }) => body)).toEqual(['先看整句', '问过了：算。']);
    expect(await change(mark!.id, '')).toMatchObject({ ok: true });
    expect((await under(writer)).map(({ quote, body }) => [quote, body])).toEqual([
      [passage.quote, ''],
      ['', '问过了：算。']
    ]);
  });

  it('is deleted by its writer and by nobody else', async () => {
    const [note] = await under(writer);
    expect(await removeNote(database(), other, note!.id)).toMatchObject({ code: 'not-found' });
    expect(await removeNote(database(), writer, note!.id)).toMatchObject({ ok: true });
    expect(await removeNote(database(), writer, note!.id)).toMatchObject({ code: 'not-found' });
    expect(await under(writer)).toHaveLength(1);
  });

  it('belongs to a lesson that exists', async () => {
    expect(await write({}, writer, 'confidentiality/none')).toMatchObject({ code: 'not-found' });
    expect(await write({}, await createActor(database(), []))).toMatchObject({ code: 'not-allowed' });
  });

  it('is one of 200 in a lesson at most', async () => {
    const busy = await createActor(database(), ['new-hire']);
    for (let count = 0; count < 200; count++) await write({}, busy);
    expect(await write({}, busy)).toMatchObject({ code: 'notes-full' });
  });
});
