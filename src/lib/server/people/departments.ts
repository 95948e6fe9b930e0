import { done, refused, type Outcome } from '../../forms/failure';
import { recordEvent } from '../audit';
import { now } from '../clock';
import { inTransaction, type Database } from '../db';
import { everywhere, may, type Actor } from '../policy';
import * as queries from './department-queries';
import { lockDepartment } from './queries';

export type DepartmentRow = Awaited<ReturnType<typeof queries.selectEveryDepartment>>[number];

/** Every department, closed ones last, with how many people it has. */
export async function readDepartments(db: Database, actor: Actor): Promise<Outcome<DepartmentRow[]>> {
  if (!may(actor, 'department.set', everywhere)) return refused('not-allowed');
  return done(await queries.selectEveryDepartment(db));
}

/** Opens a new department. Its name is its own, that of a closed one too. */
export function openDepartment(
  db: Database,
  actor: Actor,
  name: string
): Promise<Outcome<{ departmentId: string }>> {
  return inTransaction(db, async (trx) => {
    if (!may(actor, 'department.set', everywhere)) return refused('not-allowed');
    const departmentId = await queries.insertNamed(trx, name);
    if (!departmentId) return refused('department-exists');
    await record(trx, actor, 'department.opened', departmentId, undefined, { name });
    return done({ departmentId });
  });
}

/** Gives a department another name; `from` is the one the actor saw. */
export function renameDepartment(
  db: Database,
  actor: Actor,
  { department, from, name }: { department: string; from: string; name: string }
): Promise<Outcome> {
  return changeDepartment(db, actor, department, async (trx, before) => {
    if (before.name !== from) return refused('changed-meanwhile');
    if (before.name === name) return done();
    if (!(await queries.updateName(trx, department, name))) return refused('department-exists');
    await record(trx, actor, 'department.renamed', department, { name: before.name }, { name });
    return done();
  });
}

/** Closes a department nobody belongs to and nobody leads any more. */
export function closeDepartment(db: Database, actor: Actor, department: string): Promise<Outcome> {
  return changeDepartment(db, actor, department, async (trx, { name, closedAt }) => {
    if (closedAt) return refused('changed-meanwhile');
    if (await queries.isPeopled(trx, department)) return refused('department-peopled');
    await queries.updateClosed(trx, department, now());
    await record(trx, actor, 'department.closed', department, undefined, { name });
    return done();
  });
}

/** Takes a closed department up again. */
export function reopenDepartment(db: Database, actor: Actor, department: string): Promise<Outcome> {
  return changeDepartment(db, actor, department, async (trx, { name, closedAt }) => {
    if (!closedAt) return refused('changed-meanwhile');
    await queries.updateClosed(trx, department, null);
    await record(trx, actor, 'department.reopened', department, undefined, { name });
    return done();
  });
}

type Before = NonNullable<Awaited<ReturnType<typeof lockDepartment>>>;

function changeDepartment(
  db: Database,
  actor: Actor,
  department: string,
  work: (trx: Database, before: Before) => Promise<Outcome>
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    if (!may(actor, 'department.set', everywhere)) return refused('not-allowed');
    const before = await lockDepartment(trx, department);
    return before ? work(trx, before) : refused('not-found');
  });
}

function record(
  trx: Database,
  actor: Actor,
  action: string,
  subjectId: string,
  before: object | undefined,
  after: object
): Promise<void> {
  return recordEvent(trx, {
    actorId: actor.personId,
    action,
    subjectType: 'department',
    subjectId,
    before,
    after,
    address: actor.address
  });
}
