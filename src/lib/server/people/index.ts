import { done, refused, type Outcome } from '../../forms/failure';
import { recordEvent } from '../audit';
import { inTransaction, type Database } from '../db';
import type { Locale, Role, Theme } from '../db/schema';
import { everywhere, may, type Actor } from '../policy';
import * as queries from './queries';

export { groupByPerson } from './group';
export {
  deleteFile as deletePeopleFile,
  judgeRows,
  lockFile as lockPeopleFile,
  mostFileBytes as mostPeopleBytes,
  readPeopleFile,
  rowsOf as rowsOfPeople,
  takeInRows,
  uploadPeople,
  type Judgement,
  type PeopleFile,
  type Rejected,
  type RowProblem,
  type RowProblemCode
} from './import';
export {
  countAdministrators,
  countPeople,
  insertDepartment,
  insertGrant,
  insertPerson,
  selectHolders,
  type NewPerson
} from './queries';

export {
  closeDepartment,
  openDepartment,
  readDepartments,
  renameDepartment,
  reopenDepartment,
  type DepartmentRow
} from './departments';
export { setServiceLine } from './service-line';

export type PersonRow = Awaited<ReturnType<typeof queries.selectPeople>>[number];

/** Everyone who has not left, oldest account first. */
export async function listPeople(db: Database, actor: Actor): Promise<Outcome<PersonRow[]>> {
  if (!may(actor, 'person.list', everywhere)) return refused('not-allowed');
  return done(await queries.selectPeople(db));
}

export function listDepartments(db: Database) {
  return queries.selectDepartments(db);
}

/** Gives a person a role that is bound to nothing. */
export function grantRole(
  db: Database,
  actor: Actor,
  input: { personId: string; role: Role }
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    if (!may(actor, 'role.grant', everywhere)) return refused('not-allowed');
    if (!(await queries.selectPerson(trx, input.personId))) return refused('not-found');
    const grant = { role: input.role, departmentId: null, cohortId: null };
    if (await queries.insertGrant(trx, input.personId, grant, actor.personId)) {
      await recordRoleEvent(trx, actor, 'role.granted', input);
    }
    return done();
  });
}

/** Takes a role away wherever it was held. The last administrator who can sign in keeps theirs. */
export function revokeRole(
  db: Database,
  actor: Actor,
  input: { personId: string; role: Role }
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    if (!may(actor, 'role.grant', everywhere)) return refused('not-allowed');
    if (input.role === 'admin') {
      const administrators = await queries.lockAdministrators(trx);
      if (administrators.every(({ personId }) => personId === input.personId))
        return refused('last-administrator');
    }
    if (await queries.deleteRole(trx, input.personId, input.role)) {
      await recordRoleEvent(trx, actor, 'role.revoked', input);
    }
    return done();
  });
}

function recordRoleEvent(
  trx: Database,
  actor: Actor,
  action: string,
  input: { personId: string; role: Role }
) {
  return recordEvent(trx, {
    actorId: actor.personId,
    action,
    subjectType: 'person',
    subjectId: input.personId,
    after: { role: input.role },
    address: actor.address
  });
}

/** Remembers how a person likes the interface. */
export async function choosePreferences(
  db: Database,
  actor: Actor,
  preferences: { locale?: Locale; theme?: Theme }
): Promise<void> {
  await queries.setPreferences(db, actor.personId, preferences);
}

export type Organisation = { name: string; placeholders: Record<string, string> };

/** The organisation's name and the facts that fill the placeholders in lessons. */
export async function readOrganisation(db: Database): Promise<Organisation> {
  return (await queries.selectOrganisation(db)) ?? { name: '', placeholders: {} };
}

/** Sets the organisation's name and placeholder facts. */
export function setOrganisation(db: Database, actor: Actor, organisation: Organisation): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    if (!may(actor, 'organisation.set', everywhere)) return refused('not-allowed');
    const before = await queries.selectOrganisation(trx);
    await queries.upsertOrganisation(trx, organisation.name, organisation.placeholders);
    await recordEvent(trx, {
      actorId: actor.personId,
      action: 'organisation.set',
      subjectType: 'organisation',
      subjectId: 'organisation',
      before,
      after: organisation,
      address: actor.address
    });
    return done();
  });
}

/** Whether a lesson must be published by somebody other than the author of its newest revision. */
export function asksSecondPerson(db: Database): Promise<boolean> {
  return queries.selectSecondPerson(db);
}

/** Sets whether a lesson must be published by a second person. */
export function askSecondPerson(db: Database, actor: Actor, asked: boolean): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    if (!may(actor, 'organisation.set', everywhere)) return refused('not-allowed');
    const before = await queries.selectSecondPerson(trx);
    await queries.updateSecondPerson(trx, asked);
    await recordEvent(trx, {
      actorId: actor.personId,
      action: 'organisation.set',
      subjectType: 'organisation',
      subjectId: 'organisation',
      before: { secondPersonPublishes: before },
      after: { secondPersonPublishes: asked },
      address: actor.address
    });
    return done();
  });
}
