import { beforeEach, describe, expect, it } from 'vitest';
import { bind, createActor, createMember } from '../../../../tests/factories/people';
import { useDatabase } from '../../../../tests/test-database';
import type { Role } from '../db/schema';
import type { Actor } from '../policy';
import { grantRole, insertDepartment, listPeople, revokeRole } from './index';

const database = useDatabase();

beforeEach(async () => {
  await database().deleteFrom('role_grant').execute();
});

const grant = (by: Actor, to: Actor, role: Role) =>
  grantRole(database(), by, { personId: to.personId, role });
const revoke = (by: Actor, from: Actor, role: Role) =>
  revokeRole(database(), by, { personId: from.personId, role });
const rolesOf = async ({ personId }: Actor) =>
  (
    await database()
      .selectFrom('role_grant')
      .select('role')
      .where('person_id', '=', personId)
      .orderBy('role')
      .execute()
  ).map(({ role }) => role);
const eventsOf = async ({ personId }: Actor) =>
  (
    await database()
      .selectFrom('audit_event')
      .select(['action', 'after', 'actor_id as by'])
      .where('subject_id', '=', personId)
      .orderBy('id')
      .execute()
  ).map(({ action, after, by }) => ({ action, after, by }));

describe('roles', () => {
  it('are given and taken by an administrator, each change written down once', async () => {
    const admin = await createMember(database(), ['admin']);
    const person = await createActor(database(), ['trainer']);
    await grant(admin, person, 'mentor');
    await grant(admin, person, 'mentor');
    expect(await rolesOf(person)).toEqual(['mentor', 'trainer']);
    await revoke(admin, person, 'mentor');
    await revoke(admin, person, 'mentor');
    expect(await rolesOf(person)).toEqual(['trainer']);
    expect(await eventsOf(person)).toEqual([
      { action: 'role.granted', after: { role: 'mentor' }, by: admin.personId },
      { action: 'role.revoked', after: { role: 'mentor' }, by: admin.personId }
    ]);
  });

  it.each<Role>(['new-hire', 'trainer', 'mentor', 'lead', 'peer', 'hr', 'manager'])(
    'are not for a %s to change, their own least of all',
    async (role) => {
      const actor = await createActor(database(), [role]);
      expect(await grant(actor, actor, 'admin')).toMatchObject({ code: 'not-allowed' });
      expect(await revoke(actor, actor, role)).toMatchObject({ code: 'not-allowed' });
      expect(await rolesOf(actor)).toEqual([role]);
    }
  );

  it('are not for the administrator of one department to change', async () => {
    const departmentId = await insertDepartment(database(), `部门${Math.random()}`);
    const actor = await bind(database(), await createMember(database(), []), { role: 'admin', departmentId });
    expect(await grant(actor, actor, 'admin')).toMatchObject({ code: 'not-allowed' });
    expect(await listPeople(database(), actor)).toMatchObject({ code: 'not-allowed' });
  });

  it('are not given to nobody', async () => {
    const admin = await createMember(database(), ['admin']);
    const nobody = { ...admin, personId: '00000000-0000-4000-8000-000000000000' };
    expect(await grant(admin, nobody, 'hr')).toMatchObject({ code: 'not-found' });
  });

  it('given twice at once are held once', async () => {
    const admin = await createMember(database(), ['admin']);
    const person = await createActor(database(), []);
    await Promise.all([1, 2, 3].map(() => grant(admin, person, 'peer')));
    expect(await rolesOf(person)).toEqual(['peer']);
    expect(await eventsOf(person)).toHaveLength(1);
  });
});

describe('the last administrator', () => {
  it('cannot be revoked, by themselves or another', async () => {
    const admin = await createMember(database(), ['admin']);
    expect(await revoke(admin, admin, 'admin')).toMatchObject({ code: 'last-administrator' });
    expect(await rolesOf(admin)).toEqual(['admin']);
  });

  it('stays when two revoke each other at once', async () => {
    const [one, other] = [
      await createMember(database(), ['admin']),
      await createMember(database(), ['admin'])
    ];
    const outcomes = await Promise.all([revoke(one, other, 'admin'), revoke(other, one, 'admin')]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect([...(await rolesOf(one)), ...(await rolesOf(other))]).toEqual(['admin']);
  });

  it('is the last all the same when the others have not joined, have left, or are bound', async () => {
    const admin = await createMember(database(), ['admin']);
    const invited = await createActor(database(), ['admin']);
    const gone = await createMember(database(), ['admin']);
    await database()
      .updateTable('person')
      .set({ left_at: new Date() })
      .where('id', '=', gone.personId)
      .execute();
    const departmentId = await insertDepartment(database(), `部门${Math.random()}`);
    await bind(database(), await createMember(database(), []), { role: 'admin', departmentId });
    expect(await revoke(admin, admin, 'admin')).toMatchObject({ code: 'last-administrator' });
    expect(await revoke(admin, invited, 'admin')).toMatchObject({ ok: true });
    expect(await rolesOf(invited)).toEqual([]);
  });
});

describe('the list of people', () => {
  it('names roles, and who has joined; those who left are not on it', async () => {
    const admin = await createMember(database(), ['admin', 'hr'], '高远');
    const invited = await createActor(database(), [], '林晓雨');
    const gone = await createMember(database(), ['peer'], '吴磊');
    await database()
      .updateTable('person')
      .set({ left_at: new Date() })
      .where('id', '=', gone.personId)
      .execute();
    const list = await listPeople(database(), admin);
    if (!list.ok) throw new Error(list.code);
    const rows = new Map(list.value.map((row) => [row.id, row]));
    expect(rows.get(admin.personId)).toMatchObject({ name: '高远', roles: ['admin', 'hr'], joined: true });
    expect(rows.get(invited.personId)).toMatchObject({ roles: [], joined: false, department: null });
    expect(rows.has(gone.personId)).toBe(false);
  });

  it('is for administrators and HR', async () => {
    for (const role of ['new-hire', 'trainer', 'mentor', 'lead', 'peer', 'manager'] as const) {
      expect(await listPeople(database(), await createActor(database(), [role]))).toMatchObject({
        code: 'not-allowed'
      });
    }
  });
});
