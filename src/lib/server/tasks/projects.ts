import { done, refused, type Outcome } from '../../forms/failure';
import { recordEvent } from '../audit';
import { now } from '../clock';
import { readMonth, selectCohort } from '../cohorts';
import { inTransaction, newId, type Database } from '../db';
import type { Locale } from '../db/schema';
import { notify, settleNotices } from '../notifications';
import { may, type Actor } from '../policy';
import { lockEnrolment } from './change-queries';
import * as queries from './project-queries';
import { seesWall } from './reach';

export type Praise = {
  id: string;
  author: string;
  words: string;
  givenAt: Date;
  /** Whether the reader may take it down: their own, or any for HR. */
  removable: boolean;
};

export type ShownProject = {
  id: string;
  personId: string;
  name: string;
  task: string;
  title: string;
  /** What it is about, where there was a choice. */
  choice: string | null;
  words: string;
  fileName: string | null;
  handedInAt: Date;
  accepted: boolean;
  isOwn: boolean;
  praise: Praise[];
};

export type Wall = { cohort: { id: string; name: string }; projects: ShownProject[] };

export type WallRow = { id: string; name: string; opensOn: string };

/** The walls the actor may see, newest cohort first. */
export async function listWalls(db: Database, actor: Actor): Promise<Outcome<WallRow[]>> {
  if (!may(actor, 'project.enter')) return refused('not-allowed');
  const walls: WallRow[] = [];
  for (const wall of await queries.selectWalls(db)) if (await seesWall(db, actor, wall.id)) walls.push(wall);
  return done(walls);
}

/** The projects of a cohort with the praise they were given (domain.md T2, T3). */
export async function readWall(
  db: Database,
  actor: Actor,
  cohortId: string,
  locale: Locale
): Promise<Outcome<Wall>> {
  const cohort = (await seesWall(db, actor, cohortId)) ? await selectCohort(db, cohortId) : undefined;
  if (!cohort) return refused('not-found');
  const month = await readMonth(db, cohort.pathway, locale);
  const tasks = new Map(month?.tasks.map((task) => [task.id, task]));
  const projects = await queries.selectProjects(db, cohortId);
  const praise = await queries.selectPraise(db, cohortId);
  const removesAny = may(actor, 'pathway.oversee', { cohortId });
  return done({
    cohort: { id: cohort.id, name: cohort.name },
    projects: projects.map((project) => {
      const task = tasks.get(project.task);
      return {
        ...project,
        title: task?.title ?? project.task,
        choice: task?.choices?.find(({ id }) => id === project.choice)?.title ?? null,
        words: project.words ?? '',
        accepted: project.accepted === true,
        isOwn: project.personId === actor.personId,
        praise: praise
          .filter(({ personId, task }) => personId === project.personId && task === project.task)
          .map(({ id, author, authorId, words, givenAt }) => ({
            id,
            author,
            words,
            givenAt,
            removable: removesAny || authorId === actor.personId
          }))
      };
    })
  });
}

/** Says to somebody, for all of the cohort to read, what is good about their project. Not to oneself, and not twice. */
export function givePraise(
  db: Database,
  actor: Actor,
  input: { cohort: string; person: string; task: string; words: string }
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    if (!(await seesWall(trx, actor, input.cohort))) return refused('not-found');
    await lockEnrolment(trx, input.cohort, input.person);
    const projects = await queries.selectProjects(trx, input.cohort);
    const shown = projects.some(({ personId, task }) => personId === input.person && task === input.task);
    if (!shown) return refused('not-found');
    if (input.person === actor.personId) return refused('own-project');
    const given = await queries.selectPraise(trx, input.cohort);
    const isSaid = given.some(
      ({ authorId, personId, task, words }) =>
        authorId === actor.personId &&
        personId === input.person &&
        task === input.task &&
        words === input.words
    );
    if (isSaid) return refused('praise-given');
    const id = newId();
    await queries.insertPraise(trx, {
      id,
      cohort_id: input.cohort,
      person_id: input.person,
      task: input.task,
      author_id: actor.personId,
      words: input.words,
      given_at: now(),
      removed_by: null,
      removed_at: null
    });
    await record(trx, actor, 'praise.given', input.person, input.words);
    await notify(trx, {
      toId: input.person,
      key: `praise:${id}`,
      kind: 'praise-given',
      data: { owner: actor.name },
      about: `praise:${id}`,
      href: `/projects/${input.cohort}`
    });
    return done();
  });
}

/** Takes praise down: one's own, or for HR anybody's. It stays in the audit trail. */
export function removePraise(db: Database, actor: Actor, id: string): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    const praise = await queries.lockPraise(trx, id);
    if (!praise || !(await seesWall(trx, actor, praise.cohortId))) return refused('not-found');
    const mayRemove =
      praise.authorId === actor.personId || may(actor, 'pathway.oversee', { cohortId: praise.cohortId });
    if (!mayRemove) return refused('not-allowed');
    if (praise.removedAt) return refused('changed-meanwhile');
    await queries.removePraise(trx, id, actor.personId, now());
    await settleNotices(trx, `praise:${id}`);
    await record(trx, actor, 'praise.removed', praise.personId, praise.words);
    return done();
  });
}

function record(
  trx: Database,
  actor: Actor,
  action: string,
  subjectId: string,
  words: string
): Promise<void> {
  return recordEvent(trx, {
    actorId: actor.personId,
    action,
    subjectType: 'person',
    subjectId,
    after: { words },
    address: actor.address
  });
}
