import { describe, expect, it } from 'vitest';
import { bind, createActor, createMember } from '../../../../../tests/factories/people';
import { useDatabase } from '../../../../../tests/test-database';
import { acceptInvitation, importPeople, inviteAgain } from '../../auth';
import { inTransaction } from '../../db';
import type { Actor } from '../../policy';
import { insertDepartment, readPeopleFile, rowsOfPeople, takeInRows, uploadPeople } from '../index';

const database = useDatabase();
let count = 0;
const fresh = (name = 'p') => `${name}-${++count}-${Math.random().toString(36).slice(2)}@example.com`;
const sheet = (...rows: string[][]) =>
  Buffer.from([['姓名', '邮箱', '工号', '部门', '角色', '带教老师', '入职日期', '经验'], ...rows].join('\n'));

async function upload(actor: Actor, bytes: Buffer) {
  const outcome = await uploadPeople(database(), actor, { name: '花名册.csv', bytes });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.id;
}

async function look(actor: Actor, fileId: string) {
  const outcome = await readPeopleFile(database(), actor, fileId);
  if (!outcome.ok) throw new Error(outcome.code);
  const { created, updated, unchanged, rejected } = outcome.value.judgement;
  return {
    created: created.length,
    updated: updated.length,
    unchanged,
    rejected: rejected.length,
    reasons: rejected.flatMap(({ row, problems }) => problems.map(({ code }) => `${row} ${code}`))
  };
}

async function takeIn(actor: Actor, bytes: Buffer) {
  const fileId = await upload(actor, bytes);
  const shown = await look(actor, fileId);
  return { shown, outcome: await importPeople(database(), actor, { fileId, shown }) };
}

const person = (email: string) =>
  database().selectFrom('person').selectAll().where('email', '=', email).executeTakeFirst();

describe('importing people', () => {
  it('adds them with all their sheet says, invites them, and changes nothing a second time', async () => {
    const db = database();
    const hr = await createActor(db, ['hr']);
    const name = `客服部 ${fresh()}`;
    const departmentId = await insertDepartment(db, name);
    const [email, mentor] = [fresh(), fresh()];
    const bytes = sheet(
      ['林晓雨', email, `A${count}`, name, '', '何静', '2026年3月2日', '无'],
      ['何静', mentor, '', '', '带教老师、讲师', '', '', '8年']
    );
    const { shown, outcome } = await takeIn(hr, bytes);
    expect(shown).toMatchObject({ created: 2, updated: 0, rejected: 0 });
    if (!outcome.ok) throw new Error(outcome.code);
    const mentorRow = await person(mentor);
    expect(await person(email)).toMatchObject({
      name: '林晓雨',
      department_id: departmentId,
      started_on: '2026-03-02',
      experienced: false,
      mentor_id: mentorRow!.id
    });
    const roles = db.selectFrom('role_grant').select('role').orderBy('role');
    expect(await roles.where('person_id', '=', mentorRow!.id).execute()).toEqual([
      { role: 'mentor' },
      { role: 'trainer' }
    ]);
    const { token } = outcome.value.created[0]!;
    expect(
      await acceptInvitation(db, { token, password: '一二三四五六七八九十', userAgent: null })
    ).toMatchObject({ ok: true });
    expect(await look(hr, await upload(hr, bytes))).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  });

  it('updates whom it knows by e-mail address; empty cells change nothing and no role is taken', async () => {
    const db = database();
    const hr = await createActor(db, ['hr']);
    const known = await createMember(db, ['trainer'], '旧名');
    await takeIn(hr, sheet(['旧名', known.email, `N${++count}`, '', '', '', '2025-01-01', '有']));
    const { shown } = await takeIn(
      hr,
      sheet(['新名', known.email.toUpperCase(), '', '', '讲师', '', '', ''])
    );
    expect(shown).toMatchObject({ created: 0, updated: 1, rejected: 0 });
    expect(await person(known.email)).toMatchObject({
      name: '新名',
      started_on: '2025-01-01',
      experienced: true
    });
    const event = await db
      .selectFrom('audit_event')
      .select(['before', 'after'])
      .where('action', '=', 'people.imported')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    expect(event).toMatchObject({ before: [{ name: '旧名' }], after: { updated: [{ name: '新名' }] } });
  });

  it('leaves out the rows at fault, each with its number, and takes the rest', async () => {
    const db = database();
    const hr = await createActor(db, ['hr']);
    const trainer = await createMember(db, ['trainer'], `讲师${++count}`);
    const left = await createMember(db, []);
    await db.updateTable('person').set({ left_at: new Date() }).where('id', '=', left.personId).execute();
    const taken = `T${count}`;
    await db
      .updateTable('person')
      .set({ employee_number: taken })
      .where('id', '=', trainer.personId)
      .execute();
    const [lost, self, fine] = [fresh(), fresh(), fresh()];
    const bytes = sheet(
      ['甲', fresh(), '', '没有这个部', '', '', '', ''],
      ['乙', fresh(), taken, '', '', '', '', ''],
      ['丙', fresh(), '', '', '管理员', '', '', ''],
      [trainer.name, trainer.email, '', '', '人力资源', '', '', ''],
      ['丁', fresh(), '', '', '', '谁也不是', '', ''],
      ['戊', fresh(), '', '', '', trainer.name, '', ''],
      ['己', self, '', '', '带教老师', self, '', ''],
      ['离开的人', left.email, '', '', '', '', '', ''],
      ['庚', lost, '', '', '带教老师', '没有', '', ''],
      ['辛', fresh(), '', '', '', lost, '', ''],
      ['壬', fine, '', '', '', '', '', '']
    );
    const { shown, outcome } = await takeIn(hr, bytes);
    expect(shown.reasons).toEqual([
      '2 department-unknown',
      '3 number-taken',
      '4 role-admin',
      '5 role-held',
      '6 mentor-unknown',
      '7 mentor-unfit',
      '8 mentor-self',
      '9 left',
      '10 mentor-unknown',
      '11 mentor-unknown'
    ]);
    expect(outcome).toMatchObject({ ok: true, value: { created: [{ name: '壬' }] } });
    expect(await person(fine)).toBeDefined();
    expect(await person(lost)).toBeUndefined();
  });

  it('lets an administrator give any role, and asks which of two mentors is meant', async () => {
    const db = database();
    const admin = await createMember(db, ['admin']);
    const name = `同名${++count}`;
    const mentors = [await createMember(db, ['mentor'], name), await createMember(db, ['mentor'], name)];
    const known = await createMember(db, ['peer'], '吴磊');
    const bytes = (mentor: string) =>
      sheet(
        ['甲', fresh(), '', '', '管理员', '', '', ''],
        ['吴磊', known.email, '', '', '人事', mentor, '', '']
      );
    expect((await takeIn(admin, bytes(name))).shown.reasons).toEqual(['3 mentor-ambiguous']);
    expect((await takeIn(admin, bytes(mentors[1]!.email))).shown.reasons).toEqual([]);
    expect(await person(known.email)).toMatchObject({ mentor_id: mentors[1]!.personId });
  });

  it('happens once, as it was shown, and only for who uploaded it', async () => {
    const db = database();
    const hr = await createActor(db, ['hr']);
    const email = fresh();
    const fileId = await upload(hr, sheet(['林', email, '', '', '', '', '', '']));
    const shown = await look(hr, fileId);
    const other = await createActor(db, ['hr', 'admin']);
    expect(await readPeopleFile(db, other, fileId)).toMatchObject({ code: 'not-found' });
    expect(await importPeople(db, other, { fileId, shown })).toMatchObject({ code: 'not-found' });
    expect(await importPeople(db, hr, { fileId, shown: { ...shown, created: 2 } })).toMatchObject({
      code: 'changed-meanwhile'
    });
    expect(await person(email)).toBeUndefined();
    const outcomes = await Promise.all([1, 2].map(() => importPeople(db, hr, { fileId, shown })));
    expect(outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.code)).toSorted()).toEqual([
      'not-found',
      'ok'
    ]);
  });

  it('is for administrators and HR of everything', async () => {
    const db = database();
    const departmentId = await insertDepartment(db, fresh());
    const bound = await bind(db, await createActor(db, []), { role: 'hr', departmentId });
    const others = await createActor(db, ['new-hire', 'trainer', 'mentor', 'lead', 'peer', 'manager']);
    for (const actor of [bound, others])
      expect(await uploadPeople(db, actor, { name: 'x', bytes: sheet(['a', fresh()]) })).toMatchObject({
        code: 'not-allowed'
      });
  });

  it('writes nothing at all where anything fails', async () => {
    const db = database();
    const emails = [fresh(), fresh()];
    const rows = await rowsOfPeople(sheet(...emails.map((email) => ['甲', email, '', '', '', '', '', ''])));
    if (!rows.ok) throw new Error(rows.code);
    const broken = inTransaction(db, async (trx) => {
      await takeInRows(trx, null, { name: 'x', rows: rows.value });
      throw new Error('the machine was cut off');
    });
    await expect(broken).rejects.toThrow('cut off');
    for (const email of emails) expect(await person(email)).toBeUndefined();
  });

  it('of five thousand people takes a moment and is idempotent', async () => {
    const db = database();
    const hr = await createActor(db, ['hr']);
    const tag = fresh();
    const rows = Array.from({ length: 5000 }, (_, index) => [
      `人${index}`,
      `${index}-${tag}`,
      '',
      '',
      '',
      '',
      '',
      ''
    ]);
    const { outcome } = await takeIn(hr, sheet(...rows));
    expect(outcome.ok && outcome.value.created).toHaveLength(5000);
    expect(await look(hr, await upload(hr, sheet(...rows)))).toMatchObject({ created: 0, unchanged: 5000 });
  });
});

describe('inviting again', () => {
  it('ends the older link, for those alone who have not joined', async () => {
    const db = database();
    const hr = await createActor(db, ['hr']);
    const { outcome } = await takeIn(hr, sheet(['林', fresh(), '', '', '', '', '', '']));
    if (!outcome.ok) throw new Error(outcome.code);
    const [created] = outcome.value.created;
    const { id } = (await person(created!.email))!;
    const again = await inviteAgain(db, hr, id);
    if (!again.ok) throw new Error(again.code);
    const accept = (token: string) =>
      acceptInvitation(db, { token, password: '一二三四五六七八九十', userAgent: null });
    expect(await accept(created!.token)).toMatchObject({ code: 'link-expired' });
    expect(await accept(again.value.token)).toMatchObject({ ok: true });
    expect(await inviteAgain(db, hr, id)).toMatchObject({ code: 'already-joined' });
    expect(await inviteAgain(db, await createActor(db, ['lead']), id)).toMatchObject({ code: 'not-allowed' });
    const admin = await createActor(db, ['admin']);
    expect(await inviteAgain(db, hr, admin.personId)).toMatchObject({ code: 'not-allowed' });
  });
});
