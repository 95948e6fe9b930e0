import { beforeEach, describe, expect, it } from 'vitest';
import { createEndedDrill } from '../../../../../tests/factories/ended-drills';
import { createActor } from '../../../../../tests/factories/people';
import { useDatabase } from '../../../../../tests/test-database';
import type { Grades, Mark } from '../../../engine/drill/agreement';
import type { Outcome } from '../../../forms/failure';
import { today } from '../../clock';
import type { Role } from '../../db/schema';
import { insertDepartment } from '../../people';
import type { Actor } from '../../policy';
import {
  addMark,
  drawInspection,
  handInInspection,
  listInspections,
  publishInspection,
  readComparison,
  readInspection,
  readInspectionSheet,
  removeMark,
  saveGrades,
  startFromReading,
  type SampleRequest
} from '..';

const database = useDatabase();
const hostile = `<img src=x onerror=alert(1)> '; drop table inspection; -- \u202e`;
const late = '您好，我是林晓雨，晚了这么久真对不起。';
let author: Actor;
let trainer: Actor;
let inspector: Actor;
/** Each test has one of its own, so that the trainer, who is bound to it, draws from few chats. */
let departmentId: string;
const slug = 'wrong-size';

beforeEach(async () => {
  departmentId = await insertDepartment(database(), `Service ${crypto.randomUUID()}`);
  author = await createColleague('new-hire', '林晓雨');
  trainer = await createColleague('trainer');
  inspector = await createActor(database(), ['new-hire']);
});

async function createColleague(role: Role, name?: string): Promise<Actor> {
  const actor = await createActor(database(), [role], name);
  await database()
    .updateTable('person')
    .set({ department_id: departmentId })
    .where('id', '=', actor.personId)
    .execute();
  return { ...actor, grants: [{ role, departmentId, cohortId: null }] };
}

const request = (change: Partial<SampleRequest> = {}): SampleRequest => ({
  purpose: 'task',
  title: '第二周质检',
  note: '',
  locale: 'zh-CN',
  scenario: slug,
  from: today(),
  to: today(),
  size: 30,
  seed: 7,
  ...change
});

describe('drawing a sample', () => {
  it('draws the same chats for the same seed, never the drawer’s own, and says out of how many', async () => {
    await createEndedDrill(database(), author, [late], { slug });
    await createEndedDrill(database(), trainer, ['我自己的对话'], { slug });
    const [one, other] = await Promise.all([draw(), draw()]);
    const [a, b] = [await overview(trainer, one), await overview(trainer, other)];
    expect(a.chats).toEqual(b.chats);
    expect(a.inspection.population).toBe(a.chats.length);
    for (const { number } of a.chats) {
      const { transcript } = await sheet(trainer, one, number);
      expect(JSON.stringify(transcript)).not.toContain('我自己的对话');
    }
  });

  it('hides the writer’s name, in the text too, and leaves the chat itself as it was', async () => {
    const colleague = await createActor(database(), ['mentor'], '欧阳静远');
    const attempt = await createEndedDrill(database(), author, [late, '晓雨找欧阳静远问一下，小林在的。'], {
      slug
    });
    const id = await draw();
    const texts = await agentTexts(id);
    expect(texts.join()).not.toMatch(/林晓雨|晓雨|小林|欧阳静远/);
    expect(texts.join()).toMatch(/我是客服(.+?)，晚了[\s\S]*客服\1找同事问一下，客服\1在的/);
    const kept = await database()
      .selectFrom('drill_attempt')
      .select('state')
      .where('id', '=', attempt)
      .executeTakeFirstOrThrow();
    expect(JSON.stringify(kept.state)).toContain('我是林晓雨');
    expect(colleague.name).toBe('欧阳静远');
  });

  it('keeps to scenario, language and days; where nothing falls within them it says so', async () => {
    await createEndedDrill(database(), author, [late], { slug });
    const limits = [
      { from: '2020-01-01', to: '2020-01-31' },
      { scenario: 'no-such-scenario' },
      { scenario: hostile }
    ];
    for (const limit of limits)
      expect(await drawInspection(database(), trainer, request(limit))).toMatchObject({
        ok: false,
        code: 'sample-empty'
      });
  });

  it('reaches no further than the role: a lead draws from the own department', async () => {
    await createEndedDrill(database(), author, [late], { slug });
    const lead = await createActor(database(), ['lead']);
    const elsewhere = { role: 'lead' as const, departmentId: crypto.randomUUID(), cohortId: null };
    const stranger = { ...lead, grants: [elsewhere] };
    expect(await drawInspection(database(), stranger, request())).toMatchObject({ code: 'sample-empty' });
    const { id } = value(await drawInspection(database(), await createColleague('lead'), request()));
    expect(id).toBeTruthy();
    value(await drawInspection(database(), lead, request()));
  });

  it('is for trainers, leads and HR, and HR sets no tasks', async () => {
    await createEndedDrill(database(), author, [late], { slug });
    for (const role of ['new-hire', 'mentor', 'peer', 'manager', 'admin'] as const) {
      const actor = await createActor(database(), [role]);
      for (const purpose of ['task', 'reading'] as const)
        expect(await drawInspection(database(), actor, request({ purpose }))).toMatchObject({
          code: 'not-allowed'
        });
    }
    const hr = await createActor(database(), ['hr']);
    expect(await drawInspection(database(), hr, request())).toMatchObject({ code: 'not-allowed' });
    const { id } = value(await drawInspection(database(), hr, request({ purpose: 'reading' })));
    expect((await sheet(hr, id, 1)).editable).toBe(false);
    expect(await publishInspection(database(), hr, id)).toMatchObject({ code: 'not-allowed' });
  });

  it('is kept: neither chats nor their copies can be deleted', async () => {
    await createEndedDrill(database(), author, [late], { slug });
    await draw();
    await expect(database().deleteFrom('inspection_chat').execute()).rejects.toThrow('append-only');
    await expect(
      database().deleteFrom('drill_attempt').where('person_id', '=', author.personId).execute()
    ).rejects.toThrow('append-only');
  });
});

describe('the key', () => {
  it('may start from the engine’s reading, once, and be corrected', async () => {
    const { id, number } = await drawn();
    value(await startFromReading(database(), trainer, { inspection: id, number }));
    const begun = await sheet(trainer, id, number);
    expect(begun.sheet.marks.map(({ label }) => label)).toContain('apology');
    expect(Object.keys(begun.sheet.grades)).toHaveLength(begun.criteria.length);
    expect(await startFromReading(database(), trainer, { inspection: id, number })).toMatchObject({
      code: 'reading-begun'
    });
    const wrong = begun.sheet.marks[0]!;
    value(await removeMark(database(), trainer, { inspection: id, number }, wrong));
    expect((await sheet(trainer, id, number)).sheet.marks).not.toContainEqual(wrong);
  });

  it('must be complete before the task is published, and is final after', async () => {
    const { id, number } = await drawn();
    expect(await publishInspection(database(), trainer, id)).toMatchObject({ code: 'key-incomplete' });
    expect(value(await listInspections(database(), inspector)).tasks.map((task) => task.id)).not.toContain(
      id
    );
    await completeKey(id);
    value(await publishInspection(database(), trainer, id));
    value(await publishInspection(database(), trainer, id));
    expect(value(await listInspections(database(), inspector)).tasks.map((task) => task.id)).toContain(id);
    const turn = await agentTurn(id, number);
    const late = { turn, words: '您好', near: 0, label: 'greeting' as const };
    expect(await addMark(database(), trainer, { inspection: id, number }, late)).toMatchObject({
      code: 'inspection-closed'
    });
  });

  it('is nobody else’s before it is published, and not shown to inspectors after', async () => {
    const { id, number } = await drawn();
    await completeKey(id);
    for (const actor of [inspector, await createActor(database(), ['trainer', 'lead', 'hr'])])
      for (const outcome of [
        await readInspection(database(), actor, id),
        await readInspectionSheet(database(), actor, id, number),
        await startFromReading(database(), actor, { inspection: id, number }),
        await publishInspection(database(), actor, id)
      ])
        expect(outcome).toMatchObject({ ok: false, code: 'not-found' });
    value(await publishInspection(database(), trainer, id));
    const seen = await sheet(inspector, id, number);
    expect(seen).toMatchObject({ attemptId: null, sheet: { marks: [], grades: {} } });
    expect(await startFromReading(database(), inspector, { inspection: id, number })).toMatchObject({
      code: 'not-allowed'
    });
    expect(await readComparison(database(), inspector, id, inspector.personId)).toMatchObject({
      code: 'not-found'
    });
  });
});

describe('inspecting', () => {
  it('marks words where they stand, each mark once, and takes them back', async () => {
    const { id, number } = await published();
    const place = { inspection: id, number };
    const turn = await agentTurn(id, number);
    const mark = { turn, words: '真对不起', near: 0, label: 'apology' as const };
    value(await addMark(database(), inspector, place, mark));
    value(await addMark(database(), inspector, place, mark));
    const { sheet: own, transcript } = await sheet(inspector, id, number);
    expect(own.marks).toHaveLength(1);
    const { start, end } = own.marks[0]!;
    expect(transcript.turns[turn]!.text.slice(start, end)).toBe('真对不起');
    value(await removeMark(database(), inspector, place, own.marks[0]!));
    value(await removeMark(database(), inspector, place, own.marks[0]!));
    expect((await sheet(inspector, id, number)).sheet.marks).toEqual([]);
  });

  it('takes no words that are not there, no customer’s words and no other chat', async () => {
    const { id, number } = await published();
    const place = { inspection: id, number };
    const turn = await agentTurn(id, number);
    const mark = (change: object) => ({ turn, words: '您好', near: 0, label: 'rude' as const, ...change });
    expect(await addMark(database(), inspector, place, mark({ words: hostile }))).toMatchObject({
      code: 'words-not-found'
    });
    for (const wrong of [-1, 0, 999, 0.5])
      expect(await addMark(database(), inspector, place, mark({ turn: wrong }))).toMatchObject({
        code: 'not-found'
      });
    for (const inspection of [hostile, crypto.randomUUID()])
      expect(await addMark(database(), inspector, { inspection, number }, mark({}))).toMatchObject({
        code: 'not-found'
      });
    for (const wrong of [0, -1, 999, Number.NaN])
      expect(await addMark(database(), inspector, { ...place, number: wrong }, mark({}))).toMatchObject({
        code: 'not-found'
      });
    expect(await sheetRows(id, inspector)).toEqual([]);
  });

  it('keeps grades and note, and does not write over what another window saved', async () => {
    const { id, number } = await published();
    const place = { inspection: id, number };
    const grades = { opening: 'met', __proto__: 'met', 'no-such': 'met' } as Grades;
    value(await saveGrades(database(), inspector, place, { grades, note: hostile, revision: 0 }));
    const kept = await sheet(inspector, id, number);
    expect(kept.sheet).toMatchObject({ grades: { opening: 'met' }, note: hostile, revision: 1 });
    expect(Object.keys(kept.sheet.grades)).toEqual(['opening']);
    expect(
      await saveGrades(database(), inspector, place, { grades: {}, note: '', revision: 0 })
    ).toMatchObject({ code: 'changed-meanwhile' });
    expect((await sheet(inspector, id, number)).sheet.note).toBe(hostile);
  });

  it('never shows anybody their own chat', async () => {
    const { id, number } = await published();
    const count = (await overview(inspector, id)).chats.length;
    const own = await overview(author, id);
    expect(own.chats.map((chat) => chat.number)).not.toContain(number);
    expect(own.chats.length).toBeLessThan(count);
    expect(await readInspectionSheet(database(), author, id, number)).toMatchObject({ code: 'not-found' });
    const mark = { turn: await agentTurn(id, number), words: '您好', near: 0, label: 'greeting' as const };
    expect(await addMark(database(), author, { inspection: id, number }, mark)).toMatchObject({
      code: 'not-found'
    });
  });

  it('is handed in once complete, and closed then', async () => {
    const { id, number } = await published();
    expect(await handInInspection(database(), inspector, id)).toMatchObject({
      code: 'inspection-incomplete'
    });
    await inspectLikeTheKey(id, inspector);
    value(await handInInspection(database(), inspector, id));
    value(await handInInspection(database(), inspector, id));
    const mark = { turn: await agentTurn(id, number), words: '您好', near: 0, label: 'rude' as const };
    expect(await addMark(database(), inspector, { inspection: id, number }, mark)).toMatchObject({
      code: 'inspection-closed'
    });
    expect(await handInInspection(database(), trainer, id)).toMatchObject({ code: 'not-allowed' });
  });
});

describe('the comparison with the key', () => {
  it('is perfect for who saw it all the same', async () => {
    const { id } = await published();
    await inspectLikeTheKey(id, inspector);
    value(await handInInspection(database(), inspector, id));
    const comparison = value(await readComparison(database(), inspector, id, inspector.personId));
    expect(comparison.marks.overall).toMatchObject({ observed: 1, kappa: 1 });
    expect(comparison.grades.overall).toMatchObject({ observed: 1 });
    for (const { differences, grades } of comparison.chats) {
      expect(differences).toEqual([]);
      expect(grades).toEqual([]);
    }
  });

  it('names the words seen differently, the grades, and is for oneself and those who oversee', async () => {
    const { id, number } = await published();
    await inspectLikeTheKey(id, inspector);
    const place = { inspection: id, number };
    const turn = await agentTurn(id, number);
    const { sheet: before } = await sheet(inspector, id, number);
    const apology = before.marks.find(({ label }) => label === 'apology')!;
    value(await removeMark(database(), inspector, place, apology));
    const added = { turn, words: '您好', near: 0, label: 'rude' as const };
    value(await addMark(database(), inspector, place, added));
    const grades = {
      ...before.grades,
      opening: before.grades.opening === 'met' ? 'missed' : 'met'
    } as Grades;
    value(await saveGrades(database(), inspector, place, { grades, note: '', revision: before.revision }));
    value(await handInInspection(database(), inspector, id));

    const overseer = await createActor(database(), ['lead']);
    for (const reader of [inspector, trainer, overseer]) {
      const comparison = value(await readComparison(database(), reader, id, inspector.personId));
      const chat = comparison.chats.find((one) => one.number === number)!;
      expect(chat.differences.map(({ kind }) => kind)).toContain('missed');
      expect(chat.differences).toContainEqual(expect.objectContaining({ kind: 'added', givenWords: '您好' }));
      expect(chat.grades).toMatchObject([{ criterion: 'opening' }]);
      expect(comparison.marks.overall.kappa).toBeLessThan(1);
    }
    const { results } = await overview(trainer, id);
    expect(results).toMatchObject([{ personId: inspector.personId }]);
    const other = await createActor(database(), ['new-hire']);
    expect(await readComparison(database(), other, id, inspector.personId)).toMatchObject({
      code: 'not-found'
    });
    expect((await overview(other, id)).results).toEqual([]);
    for (const nobody of [other.personId, hostile])
      expect(await readComparison(database(), trainer, id, nobody)).toMatchObject({ code: 'not-found' });
  });
});

async function draw(): Promise<string> {
  return value(await drawInspection(database(), trainer, request())).id;
}

/** A task of which one chat is `author`'s, the newest. */
async function drawn(): Promise<{ id: string; number: number }> {
  await createEndedDrill(database(), await createColleague('new-hire'), ['在的。'], { slug });
  const attempt = await createEndedDrill(database(), author, [late, '尽快处理。'], { slug });
  const id = await draw();
  const { number } = await database()
    .selectFrom('inspection_chat')
    .select('number')
    .where('inspection_id', '=', id)
    .where('attempt_id', '=', attempt)
    .executeTakeFirstOrThrow();
  return { id, number };
}

async function published(): Promise<{ id: string; number: number }> {
  const task = await drawn();
  await completeKey(task.id);
  value(await publishInspection(database(), trainer, task.id));
  return task;
}

async function completeKey(id: string): Promise<void> {
  for (const { number } of (await overview(trainer, id)).chats)
    value(await startFromReading(database(), trainer, { inspection: id, number }));
}

async function inspectLikeTheKey(id: string, actor: Actor): Promise<void> {
  const keys = await sheetRows(id, trainer);
  for (const { number } of (await overview(actor, id)).chats) {
    const key = keys.find((row) => row.number === number)!;
    const { transcript } = await sheet(actor, id, number);
    const place = { inspection: id, number };
    for (const { turn, start, end, label } of key.marks as Mark[]) {
      const words = transcript.turns[turn]!.text.slice(start, end);
      value(await addMark(database(), actor, place, { turn, words, near: start, label }));
    }
    const grades = key.grades as Grades;
    value(await saveGrades(database(), actor, place, { grades, note: '', revision: 0 }));
  }
}

async function overview(actor: Actor, id: string) {
  return value(await readInspection(database(), actor, id));
}

async function sheet(actor: Actor, id: string, number: number) {
  return value(await readInspectionSheet(database(), actor, id, number));
}

async function agentTexts(id: string): Promise<string[]> {
  const texts = [];
  for (const { number } of (await overview(trainer, id)).chats) {
    const { turns } = (await sheet(trainer, id, number)).transcript;
    texts.push(...turns.filter(({ by }) => by === 'agent').map(({ text }) => text));
  }
  return texts;
}

async function agentTurn(id: string, number: number): Promise<number> {
  const { transcript } = await sheet(trainer, id, number);
  return transcript.turns.findIndex(({ by, text }) => by === 'agent' && text.includes('您好'));
}

function sheetRows(id: string, actor: Actor) {
  return database()
    .selectFrom('inspection_sheet')
    .selectAll()
    .where('inspection_id', '=', id)
    .where('inspector_id', '=', actor.personId)
    .execute();
}

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}
