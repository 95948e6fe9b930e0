import { expect, it } from 'vitest';
import { createActor, bind, createMember } from '../../../../tests/factories/people';
import { useDatabase } from '../../../../tests/test-database';
import {
  closeDepartment,
  insertPerson,
  listDepartments,
  openDepartment,
  readDepartments,
  renameDepartment,
  reopenDepartment
} from './index';

const database = useDatabase();

async function opened(name: string): Promise<string> {
  const outcome = await openDepartment(database(), await createActor(database(), ['hr']), name);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.departmentId;
}
const offered = async () => (await listDepartments(database())).map(({ name }) => name);

it('is for the administrator and HR of the whole organisation to open, once a name', async () => {
  const admin = await createActor(database(), ['admin']);
  const both = await Promise.all([1, 2].map(() => openDepartment(database(), admin, '售前一组')));
  expect(both.map((each) => (each.ok ? 'ok' : each.code)).toSorted()).toEqual(['department-exists', 'ok']);
  expect(await offered()).toContain('售前一组');
  const departmentId = await opened('售前二组');
  const bound = await bind(database(), await createMember(database(), []), { role: 'hr', departmentId });
  for (const other of [bound, await createActor(database(), ['lead', 'manager', 'mentor'])]) {
    expect(await openDepartment(database(), other, '别处')).toMatchObject({ code: 'not-allowed' });
    expect(await readDepartments(database(), other)).toMatchObject({ code: 'not-allowed' });
    expect(await closeDepartment(database(), other, departmentId)).toMatchObject({ code: 'not-allowed' });
  }
});

it('takes a new name from who saw the old one, and none that another has', async () => {
  const hr = await createActor(database(), ['hr']);
  const department = await opened('电话组');
  await opened('直播组');
  const rename = (from: string, name: string) => renameDepartment(database(), hr, { department, from, name });
  expect(await rename('电话组', '直播组')).toMatchObject({ code: 'department-exists' });
  expect(await rename('电话组', "语音'组;--")).toEqual({ ok: true });
  expect(await rename('电话组', '热线组')).toMatchObject({ code: 'changed-meanwhile' });
  expect(await offered()).toContain("语音'组;--");
  const nowhere = { department: hr.personId, from: '电话组', name: '甲' };
  expect(await renameDepartment(database(), hr, nowhere)).toMatchObject({ code: 'not-found' });
});

it('closes when nobody is in it and nobody leads it, is offered no longer, and can be taken up again', async () => {
  const hr = await createActor(database(), ['hr']);
  const departmentId = await opened('夜班组');
  const email = 'night@example.com';
  const personId = await insertPerson(database(), { email, name: '夜', departmentId, locale: null });
  expect(await closeDepartment(database(), hr, departmentId)).toMatchObject({ code: 'department-peopled' });
  await database().updateTable('person').set({ department_id: null }).where('id', '=', personId!).execute();
  await bind(database(), await createMember(database(), []), { role: 'lead', departmentId });
  expect(await closeDepartment(database(), hr, departmentId)).toMatchObject({ code: 'department-peopled' });
  await database().deleteFrom('role_grant').where('department_id', '=', departmentId).execute();
  expect(await closeDepartment(database(), hr, departmentId)).toEqual({ ok: true });
  expect(await closeDepartment(database(), hr, departmentId)).toMatchObject({ code: 'changed-meanwhile' });
  expect(await offered()).not.toContain('夜班组');
  expect(await reopenDepartment(database(), hr, departmentId)).toEqual({ ok: true });
  expect(await offered()).toContain('夜班组');
});
