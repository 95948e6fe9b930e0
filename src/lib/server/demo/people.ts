import { randomBytes } from 'node:crypto';
import { hashPassword, setPassword } from '../auth';
import type { Database } from '../db';
import type { Role } from '../db/schema';
import { insertDepartment, insertGrant, insertPerson } from '../people';
import type { Actor } from '../policy';

/** A sample account as `data/demo.json` and the terminal show it. */
export type SampleAccount = { role: Role; name: string; email: string; password: string };

export type SamplePeople = {
  accounts: SampleAccount[];
  actors: Record<Role, Actor>;
  serviceDepartmentId: string;
};

const staff: [Role, string, string][] = [
  ['new-hire', '林晓雨', 'lin.xiaoyu'],
  ['trainer', '周敏', 'zhou.min'],
  ['mentor', '何静', 'he.jing'],
  ['lead', '郑国强', 'zheng.guoqiang'],
  ['peer', '吴磊', 'wu.lei'],
  ['hr', '沈慧', 'shen.hui'],
  ['manager', '梁建业', 'liang.jianye'],
  ['admin', '高远', 'gao.yuan']
];

const officeRoles: Role[] = ['hr', 'manager', 'admin'];

/** One person a role, each with an account and a random password. */
export async function createStaff(db: Database): Promise<SamplePeople> {
  const serviceDepartmentId = await insertDepartment(db, '客户服务部');
  const officeDepartmentId = await insertDepartment(db, '人力资源与行政部');
  const accounts: SampleAccount[] = [];
  const actors: Partial<Record<Role, Actor>> = {};
  for (const [role, name, mailbox] of staff) {
    const departmentId = officeRoles.includes(role) ? officeDepartmentId : serviceDepartmentId;
    const actor = await createPerson(db, { name, mailbox, role, departmentId });
    const password = randomBytes(9).toString('base64url');
    await setPassword(db, actor.personId, await hashPassword(password));
    accounts.push({ role, name, email: actor.email, password });
    actors[role] = actor;
  }
  return { accounts, actors: actors as Record<Role, Actor>, serviceDepartmentId };
}

type NewColleague = { name: string; mailbox: string; role: Role; departmentId: string };

/** A colleague of the sample, as the actor they are. A lead is bound to the department they lead. */
export async function createPerson(
  db: Database,
  { name, mailbox, role, departmentId }: NewColleague
): Promise<Actor> {
  const email = `${mailbox}@example.com`;
  const personId = (await insertPerson(db, { email, name, departmentId, locale: null }))!;
  const grant = { role, departmentId: role === 'lead' ? departmentId : null, cohortId: null };
  await insertGrant(db, personId, grant, null);
  return { personId, name, email, locale: null, theme: 'auto', grants: [grant] };
}
