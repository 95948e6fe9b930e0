import { dueDay, stepOfArtefact, type Artefact } from '../../engine/onboarding';
import { LEAST_SHOWN, type Form } from '../../engine/forms';
import { done, refused, type Outcome } from '../../forms/failure';
import { recordEvent } from '../audit';
import { now } from '../clock';
import { calendarOf, listCohorts, selectCohort } from '../cohorts';
import { inTransaction, type Database } from '../db';
import type { Locale } from '../db/schema';
import { listItems } from '../library';
import { may, type Actor } from '../policy';
import { libraryForms, publishedTexts, roundForms, type RoundRows } from './form-text';
import * as queries from './round-queries';
import { insertSheets, selectRoundSheets, type NewSheet } from './sheet-queries';

type Cohort = NonNullable<Awaited<ReturnType<typeof selectCohort>>>;

export type OfferedForm = Pick<Form, 'id' | 'code' | 'title' | 'often' | 'anonymous'> & {
  filledBy: Form['filledBy'];
  asks: ('courses' | 'trainers')[];
  /** When it would be due for this cohort; null where the form says nothing. */
  dueOn: string | null;
  opened: boolean;
};

export type RoundDesk = {
  cohort: Cohort;
  forms: OfferedForm[];
  courses: { id: string; title: string }[];
  trainers: { id: string; name: string }[];
  /** Whom HR may observe. */
  members: { id: string; name: string }[];
};

/** What HR can ask of a cohort: the forms, when each would be due, and whom and what they may be about. */
export async function readRoundDesk(
  db: Database,
  actor: Actor,
  cohortId: string,
  locale: Locale
): Promise<Outcome<RoundDesk>> {
  if (!may(actor, 'form.open', { cohortId })) return refused('not-allowed');
  const cohort = await selectCohort(db, cohortId);
  if (!cohort) return refused('not-found');
  const opened = new Set((await queries.selectRounds(db, [cohortId])).map(({ form }) => form));
  const forms = await libraryForms(db, locale);
  return done({
    cohort,
    forms: forms
      .filter((form) => form.often === 'once' && !hasItsOwnRoom(form))
      .map((form) => ({
        id: form.id,
        code: form.code,
        title: form.title,
        often: form.often,
        anonymous: form.anonymous,
        filledBy: form.filledBy,
        asks: askedOf(form),
        dueOn: dueOf(form, cohort),
        opened: opened.has(form.id)
      })),
    courses: await courseTitles(db, locale),
    trainers: await queries.selectHolders(db, 'trainer', cohortId),
    members: (await queries.selectEnrolled(db, cohortId)).map(({ id, name }) => ({ id, name }))
  });
}

/** What is written in a room that knows more than a form does; its file is for printing it blank. */
function hasItsOwnRoom({ due }: Form): boolean {
  return due !== undefined && 'artefact' in due && ownRooms.includes(due.artefact);
}

const ownRooms: readonly Artefact[] = ['feedback-summary', 'improvement-plan', 'summary-report'];

function askedOf(form: Form): OfferedForm['asks'] {
  const sources = form.sections.flatMap(({ fields }) =>
    fields.flatMap((field) => (field.kind === 'matrix' && typeof field.rows === 'string' ? [field.rows] : []))
  );
  const people = form.about === 'trainer' || form.filledBy === 'trainer';
  return [...new Set([...sources, ...(people ? (['trainers'] as const) : [])])];
}

/** The day the workflow or the form itself says; null where neither does. */
function dueOf({ due }: Form, cohort: Cohort): string | null {
  if (!due) return null;
  return dueDay('artefact' in due ? stepOfArtefact(due.artefact).step.due : due, calendarOf(cohort));
}

async function courseTitles(db: Database, locale: Locale) {
  const courses = await listItems<{ title: string }>(db, 'course', locale);
  return courses.map(({ slug, compiled }) => ({ id: slug, title: compiled.title }));
}

type RoundInput = {
  cohortId: string;
  form: string;
  dueOn: string;
  courses: string[];
  trainers: string[];
};

/** Asks a form of a cohort: its texts and the rows of its matrices are as they are now, for good. */
export function openRound(
  db: Database,
  actor: Actor,
  input: RoundInput
): Promise<Outcome<{ roundId: string }>> {
  return inTransaction(db, async (trx) => {
    if (!may(actor, 'form.open', { cohortId: input.cohortId })) return refused('not-allowed');
    const texts = await publishedTexts(trx, input.form);
    const [text] = texts;
    if (
      !text ||
      text.form.often !== 'once' ||
      hasItsOwnRoom(text.form) ||
      !(await selectCohort(trx, input.cohortId))
    )
      return refused('not-found');
    const rows = await rowsOf(trx, input);
    const sheets = await sheetsFor(trx, actor, text.form, input.cohortId, rows);
    if (sheets.length === 0) return refused('nobody-to-fill');
    const roundId = await queries.insertRound(trx, {
      ...roundOf(text.form),
      cohortId: input.cohortId,
      rows,
      dueOn: input.dueOn,
      openedBy: actor.personId,
      texts
    });
    if (!roundId) return refused('round-open');
    await insertSheets(trx, roundId, sheets);
    await record(trx, actor, 'form.round-opened', roundId, { form: input.form, cohortId: input.cohortId });
    return done({ roundId });
  });
}

/** What a round keeps of its form beside the texts. */
export function roundOf(form: Form) {
  return {
    form: form.id,
    often: form.often,
    anonymous: form.anonymous,
    readers: form.readBy,
    artefact: form.due && 'artefact' in form.due ? form.due.artefact : null
  };
}

async function rowsOf(trx: Database, { cohortId, courses, trainers }: RoundInput): Promise<RoundRows> {
  const [zh, en] = [await courseTitles(trx, 'zh-CN'), await courseTitles(trx, 'en')];
  const people = await queries.selectHolders(trx, 'trainer', cohortId);
  return {
    courses: [...zh, ...en.filter(({ id }) => !zh.some((course) => course.id === id))]
      .filter(({ id }) => courses.includes(id))
      .map(({ id, title }) => ({
        id,
        text: {
          'zh-CN': title,
          en: en.find((course) => course.id === id)?.title ?? title
        }
      })),
    trainers: people
      .filter(({ id }) => trainers.includes(id))
      .map(({ id, name }) => ({ id, text: { 'zh-CN': name, en: name } }))
  };
}

/** Who has the form to fill in, and about whom. */
async function sheetsFor(
  trx: Database,
  actor: Actor,
  form: Form,
  cohortId: string,
  rows: RoundRows
): Promise<NewSheet[]> {
  const enrolled = await queries.selectEnrolled(trx, cohortId);
  const trainers = rows.trainers ?? [];
  switch (form.filledBy) {
    case 'new-hire':
      return enrolled.map(({ id }) => ({ personId: id, aboutId: null }));
    case 'mentor':
      return enrolled.flatMap(({ id, mentorId }) => (mentorId ? [{ personId: mentorId, aboutId: id }] : []));
    case 'trainer':
      return trainers.map(({ id }) => ({ personId: id, aboutId: null }));
    default:
      if (form.about === 'trainer')
        return trainers.map(({ id }) => ({ personId: actor.personId, aboutId: id }));
      return [{ personId: actor.personId, aboutId: null }];
  }
}

/** Ends a round: nobody can hand in any more. What came in of an anonymous one shows from now on, if it is enough. */
export function closeRound(db: Database, actor: Actor, roundId: string): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    const round = await lockedRound(trx, actor, roundId);
    if (!round.ok) return round;
    if (round.value.closedAt) return refused('round-closed');
    await queries.setClosed(trx, roundId, now());
    await record(trx, actor, 'form.round-closed', roundId, { form: round.value.form });
    return done();
  });
}

/**
 * Takes a round up again. An anonymous one whose answers could be seen stays closed: whoever compared what is shown
 * before and after would know what came last.
 */
export function reopenRound(db: Database, actor: Actor, roundId: string): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    const round = await lockedRound(trx, actor, roundId);
    if (!round.ok) return round;
    const { closedAt, anonymous, form } = round.value;
    if (!closedAt) return refused('round-open');
    const handedIn = (await selectRoundSheets(trx, roundId)).filter((sheet) => sheet.handedIn).length;
    if (anonymous && handedIn >= LEAST_SHOWN) return refused('results-shown');
    await queries.setClosed(trx, roundId, null);
    await record(trx, actor, 'form.round-reopened', roundId, { form });
    return done();
  });
}

export async function lockedRound(trx: Database, actor: Actor, roundId: string) {
  const round = await queries.selectRound(trx, roundId);
  if (!round || !may(actor, 'form.open', { cohortId: round.cohortId })) return refused('not-found');
  await queries.lockRound(trx, roundId);
  const locked = await queries.selectRound(trx, roundId);
  return locked ? done(locked) : refused('not-found');
}

export type RoundRow = {
  id: string;
  cohortId: string;
  cohortName: string;
  code: string;
  title: string;
  often: Form['often'];
  anonymous: boolean;
  dueOn: string | null;
  closedAt: Date | null;
  sheets: number;
  handedIn: number;
};

/** Every round of the cohorts the actor may follow, and those cohorts. */
export async function listRounds(
  db: Database,
  actor: Actor,
  locale: Locale
): Promise<Outcome<{ cohorts: { id: string; name: string }[]; rounds: RoundRow[] }>> {
  if (!may(actor, 'form.follow')) return refused('not-allowed');
  const listed = await listCohorts(db, actor);
  const cohorts = listed.ok
    ? listed.value.filter(({ id }) => may(actor, 'form.follow', { cohortId: id }))
    : [];
  if (cohorts.length === 0) return done({ cohorts: [], rounds: [] });
  const rows = await queries.selectRounds(
    db,
    cohorts.map(({ id }) => id)
  );
  const forms = await roundForms(
    db,
    rows.map(({ id }) => id),
    locale
  );
  return done({
    cohorts: cohorts.map(({ id, name }) => ({ id, name })),
    rounds: rows.flatMap((row) => {
      const form = forms.get(row.id);
      return form
        ? [
            {
              ...row,
              code: form.code,
              title: form.title,
              sheets: Number(row.sheets),
              handedIn: Number(row.handedIn)
            }
          ]
        : [];
    })
  });
}

export function record(
  trx: Database,
  actor: Actor,
  action: string,
  subjectId: string,
  after: Record<string, unknown>
) {
  return recordEvent(trx, {
    actorId: actor.personId,
    action,
    subjectType: 'form',
    subjectId,
    after,
    address: actor.address
  });
}
