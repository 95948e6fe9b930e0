import { recordEvent } from '../../audit';
import type { Database } from '../../db';
import { everywhere, may, type Actor } from '../../policy';
import { selectDepartments } from '../queries';
import { judge, type Judgement, type Known, type Wanted } from './judge';
import { insertGrants, insertPeople, lockPeople, selectKnown, updateMentors, updatePerson } from './queries';
import type { ReadRows } from './rows';

/** What the rows of a file would change; `actor` is null for the command line, which may do what an administrator may. */
export async function judgeRows(db: Database, actor: Actor | null, rows: ReadRows): Promise<Judgement> {
  return judge(rows, {
    people: await selectKnown(db),
    departments: await selectDepartments(db),
    mayGrant: actor === null || may(actor, 'role.grant', everywhere)
  });
}

/** The people taken in, with their ids. */
export type TakenIn = Judgement & { ids: Map<string, string> };

/**
 * Takes the rows of a file in, all that are not rejected or none. Call it in a transaction; `agreed` says whether what
 * is about to be done is what was asked for, and nothing is done where it is not.
 */
export async function takeInRows(
  trx: Database,
  actor: Actor | null,
  file: { name: string; rows: ReadRows },
  agreed: (judgement: Judgement) => boolean = () => true
): Promise<TakenIn | null> {
  await lockPeople(trx);
  const judgement = await judgeRows(trx, actor, file.rows);
  if (!agreed(judgement)) return null;
  const { created, updated } = judgement;
  const ids = await insertPeople(trx, created);
  for (const person of updated) {
    ids.set(person.email, person.known.id);
    await updatePerson(trx, person.known.id, person);
  }
  const all: Wanted[] = [...created, ...updated];
  const grants = all.flatMap(({ email, roles }) =>
    roles.map((role) => ({ personId: ids.get(email)!, role }))
  );
  await insertGrants(trx, grants, actor?.personId ?? null);
  await updateMentors(trx, await mentorsOf(trx, all, ids));
  if (all.length > 0) await recordImport(trx, actor, file.name, judgement);
  return { ...judgement, ids };
}

async function mentorsOf(trx: Database, people: Wanted[], ids: Map<string, string>) {
  const named = people.filter(({ mentorEmail }) => mentorEmail !== null);
  if (named.length === 0) return [];
  const known = new Map((await selectKnown(trx)).map(({ email, id }) => [email, id]));
  return named.map(({ email, mentorEmail }) => ({
    personId: ids.get(email)!,
    mentorId: known.get(mentorEmail!)!
  }));
}

function recordImport(
  trx: Database,
  actor: Actor | null,
  file: string,
  { created, updated, rejected }: Judgement
): Promise<void> {
  return recordEvent(trx, {
    actorId: actor?.personId ?? null,
    action: 'people.imported',
    subjectType: 'people',
    subjectId: file,
    before: updated.map(({ known }) => factsOf(known)),
    after: {
      created: created.map((person) => ({ ...factsOf(person), roles: person.roles })),
      updated: updated.map((person) => ({ ...factsOf(person), roles: person.roles })),
      rejected: rejected.length
    },
    address: actor?.address
  });
}

function factsOf({ name, email, departmentId, number, startedOn, experienced }: Wanted | Known) {
  return { name, email, departmentId, number, startedOn, experienced };
}
