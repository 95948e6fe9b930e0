import {
  ratingScore,
  validateRatings,
  type RatingForm,
  type RatingProblem,
  type Ratings
} from '../../engine/assessment';
import { done, refused, type Outcome, type Refusal } from '../../forms/failure';
import { recordEvent } from '../audit';
import { inTransaction, type Database } from '../db';
import type { Locale } from '../db/schema';
import { fulfilDuties } from '../duties';
import { readItem, readRevision } from '../library';
import { holds, may, type Actor } from '../policy';
import { mentorForm, type Subject } from './mentor-form';
import * as queries from './queries';

export { readSubmittedSheet, type SubmittedSheet } from './submitted';

export type MenteeSheet = Awaited<ReturnType<typeof queries.selectMenteeSheets>>[number];
export type DepartmentSheet = Awaited<ReturnType<typeof queries.selectDepartmentSheets>>[number];

/** What waits on the coaching desk: a mentor's new hires, and for a lead those of the department. */
export async function coachingDesk(
  db: Database,
  actor: Actor
): Promise<Outcome<{ mentees: MenteeSheet[]; department: DepartmentSheet[] | null }>> {
  if (!may(actor, 'desk.coach')) return refused('not-allowed');
  const leads = actor.grants.filter(({ role }) => role === 'lead');
  return done({
    mentees: holds(actor, 'mentor') ? await queries.selectMenteeSheets(db, actor.personId, mentorForm) : [],
    department: leads.length > 0 ? await queries.selectDepartmentSheets(db, leads, mentorForm) : null
  });
}

export type Sheet = {
  form: RatingForm;
  subject: string;
  cohort: string;
  dueOn: string;
  ratings: Ratings;
  /** 0 while nothing has been saved. */
  revision: number;
  submittedAt: Date | null;
};

/** The mentor's sheet about one of their own new hires, empty or as far as it was filled in. */
export async function readSheet(
  db: Database,
  actor: Actor,
  subject: Subject,
  locale: Locale
): Promise<Outcome<Sheet>> {
  const read = await ownSheet(db, actor, subject);
  if (!read.ok) return read;
  const row = read.value;
  const form =
    row.submittedAt && row.revisionId
      ? await readRevision<RatingForm>(db, row.revisionId)
      : await currentForm(db, locale);
  if (!form) return refused('not-found');
  return done({
    form: form.compiled,
    subject: row.name,
    cohort: row.cohortName,
    dueOn: row.dueOn,
    ratings: (row.ratings as Ratings | null) ?? { items: {}, remarks: {}, recommendation: null },
    revision: row.revision ?? 0,
    submittedAt: row.submittedAt
  });
}

/** The sheet that is the actor's to fill: of their own new hire, or of one it was handed to them about. */
async function ownSheet(db: Database, actor: Actor, { cohortId, personId }: Subject) {
  if (!may(actor, 'sheet.fill')) return refused('not-allowed');
  const row = await queries.selectSheet(db, actor.personId, cohortId, personId, mentorForm);
  if (!row) return refused('not-found');
  const { departmentId } = row;
  return may(actor, 'sheet.fill', { cohortId, departmentId }) ? done(row) : refused('not-allowed');
}

type SheetInput = Subject & { ratings: unknown; revision: number; submit: boolean; locale: Locale };

/** A refused sheet says which fields are at fault; nothing of it is saved. */
export type SheetRefusal = Refusal & { problems?: RatingProblem[] };

/**
 * Saves the sheet as a draft or submits it for good. `revision` is the one the mentor saw: a sheet changed meanwhile, on
 * another device say, is not overwritten.
 */
export function saveSheet(
  db: Database,
  actor: Actor,
  input: SheetInput
): Promise<{ ok: true; value: { revision: number } } | SheetRefusal> {
  return inTransaction(db, async (trx) => {
    const own = await ownSheet(trx, actor, input);
    if (!own.ok) return own;
    const row = own.value;
    const form = await currentForm(trx, input.locale);
    if (!form) return refused('not-found');
    if (row.submittedAt) return refused('sheet-submitted');
    if ((row.revision ?? 0) !== input.revision) return refused('changed-meanwhile');
    const read = validateRatings(form.compiled, input.ratings, { final: input.submit });
    if (!read.ok)
      return { ...refused(input.submit ? 'sheet-incomplete' : 'bad-input'), problems: read.problems };
    const score = input.submit ? ratingScore(form.compiled, read.ratings) : null;
    if (score && !score.ok) return refused('sheet-incomplete');
    const change = {
      cohortId: input.cohortId,
      personId: input.personId,
      assessorId: actor.personId,
      form: mentorForm,
      revisionId: form.revisionId,
      ratings: read.ratings,
      score
    };
    const saved = row.sheetId
      ? await queries.updateSheet(trx, row.sheetId, input.revision, change)
      : await queries.insertSheet(trx, change);
    if (!saved) return refused('changed-meanwhile');
    if (score) {
      await recordSubmission(trx, actor, input, score);
      await fulfilDuties(trx, {
        cohortId: input.cohortId,
        artefact: mentorForm,
        byId: actor.personId,
        aboutId: input.personId
      });
    }
    return done({ revision: input.revision + 1 });
  });
}

function recordSubmission(
  trx: Database,
  actor: Actor,
  { cohortId, personId }: Subject,
  score: { score: string; max: string }
) {
  return recordEvent(trx, {
    actorId: actor.personId,
    action: 'sheet.submitted',
    subjectType: 'person',
    subjectId: personId,
    after: { cohortId, form: mentorForm, score: score.score, max: score.max },
    address: actor.address
  });
}

async function currentForm(db: Database, locale: Locale) {
  return (
    (await readItem<RatingForm>(db, 'form', mentorForm, locale)) ??
    readItem<RatingForm>(db, 'form', mentorForm, 'zh-CN')
  );
}

export type AppliedPart = { source: string; form: string; score: string; max: string };

/** The applied half's parts of everyone in a cohort who has any; a person without a submitted sheet has no entry. */
export async function appliedParts(db: Database, cohortId: string): Promise<Map<string, AppliedPart[]>> {
  const parts = new Map<string, AppliedPart[]>();
  for (const { id, personId, form, score, max } of await queries.selectSubmittedSheets(db, cohortId)) {
    parts.set(personId, [...(parts.get(personId) ?? []), { source: id, form, score, max }]);
  }
  return parts;
}
