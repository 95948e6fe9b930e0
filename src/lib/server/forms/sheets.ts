import {
  keepPosted,
  postedOf,
  type Form,
  type FormAnswers,
  type Posted,
  type Setting
} from '../../engine/forms';
import { done, refused, type Outcome } from '../../forms/failure';
import { inTransaction, type Database } from '../db';
import type { Locale } from '../db/schema';
import { may, type Actor } from '../policy';
import { selectFiles } from './file-queries';
import { roundForms, rowsIn } from './form-text';
import * as queries from './sheet-queries';

type SheetRow = NonNullable<Awaited<ReturnType<typeof queries.selectOwnSheet>>>;

export type OwnSheet = {
  id: string;
  code: string;
  title: string;
  often: SheetRow['often'];
  anonymous: boolean;
  cohort: string;
  about: string | null;
  day: string | null;
  dueOn: string | null;
  state: 'open' | 'draft' | 'handed-in' | 'closed';
  savedAt: Date | null;
  handedInAt: Date | null;
  replied: boolean;
};

/** Everything the actor has to fill in, has begun or has handed in. */
export async function listOwnSheets(
  db: Database,
  actor: Actor,
  locale: Locale
): Promise<Outcome<OwnSheet[]>> {
  if (!may(actor, 'form.fill')) return refused('not-allowed');
  const rows = await queries.selectOwnSheets(db, actor.personId);
  const forms = await roundForms(
    db,
    rows.map(({ roundId }) => roundId),
    locale
  );
  return done(
    rows.flatMap((row) => {
      const form = forms.get(row.roundId);
      return form ? [ownSheet(row, form, Boolean(row.replied))] : [];
    })
  );
}

function ownSheet(row: SheetRow, form: Form, replied: boolean): OwnSheet {
  return {
    id: row.id,
    code: form.code,
    title: form.title,
    often: row.often,
    anonymous: row.anonymous,
    cohort: row.cohortName,
    about: row.aboutName,
    day: row.day,
    dueOn: row.dueOn,
    state: stateOf(row),
    savedAt: row.savedAt,
    handedInAt: row.handedInAt,
    replied
  };
}

function stateOf({ handedIn, closedAt, revision }: SheetRow): OwnSheet['state'] {
  if (handedIn) return 'handed-in';
  if (closedAt) return 'closed';
  return revision === null ? 'open' : 'draft';
}

export type FilledFile = { id: string; field: string; name: string; bytes: number };

export type OpenSheet = OwnSheet & {
  form: Form;
  rows: Setting['rows'];
  /** What is in its controls: the draft, or what was handed in; nothing of an anonymous form. */
  posted: Posted;
  /** What was handed in, where it can still be shown. */
  answers: FormAnswers | null;
  files: FilledFile[];
  /** 0 while no draft has been saved. */
  revision: number;
  reopening: { reason: string; at: Date } | null;
};

/** One of the actor's own forms, to fill in or to look at. */
export async function openSheet(
  db: Database,
  actor: Actor,
  id: string,
  locale: Locale
): Promise<Outcome<OpenSheet>> {
  if (!may(actor, 'form.fill')) return refused('not-allowed');
  const row = await queries.selectOwnSheet(db, actor.personId, id);
  const form = row && !row.excuse && (await roundForms(db, [row.roundId], locale)).get(row.roundId);
  if (!form) return refused('not-found');
  const answers = row.answers as FormAnswers | null;
  const reopening = row.anonymous ? undefined : await queries.selectReopening(db, id);
  return done({
    ...ownSheet(row, form, false),
    form,
    rows: rowsIn(row.rows, locale),
    posted: (row.posted as Posted | null) ?? (answers ? postedOf(form, answers) : {}),
    answers,
    files: await selectFiles(db, id),
    revision: row.revision ?? 0,
    reopening: reopening?.reason && reopening.at ? { reason: reopening.reason, at: reopening.at } : null
  });
}

export type DraftInput = { sheetId: string; posted: unknown; revision: number; locale: Locale };

/**
 * Keeps what was typed so far, well-formed or not. `revision` is the draft the page was filled from: one that changed
 * meanwhile, on another device say, is not overwritten. Of an anonymous form the server keeps no draft.
 */
export function saveFormDraft(
  db: Database,
  actor: Actor,
  input: DraftInput
): Promise<Outcome<{ revision: number }>> {
  return inTransaction(db, async (trx) => {
    const sheet = await fillableSheet(trx, actor, input);
    if (!sheet.ok) return sheet;
    const { row, form, rows } = sheet.value;
    if (row.anonymous) return refused('form-anonymous');
    if ((row.revision ?? 0) !== input.revision) return refused('changed-meanwhile');
    const posted = keepPosted(form, rows, input.posted);
    if (JSON.stringify(posted).length > largestDraft) return refused('bad-input');
    if (!(await queries.saveDraft(trx, row.id, input.revision, posted))) return refused('changed-meanwhile');
    return done({ revision: input.revision + 1 });
  });
}

const largestDraft = 200_000;

type Fillable = { row: SheetRow; form: Form; rows: Setting['rows'] };

/** A sheet of the actor's own that may still be changed. Call it in the transaction that changes it. */
export async function fillableSheet(
  trx: Database,
  actor: Actor,
  { sheetId, locale }: { sheetId: string; locale: Locale }
): Promise<Outcome<Fillable>> {
  if (!may(actor, 'form.fill')) return refused('not-allowed');
  await queries.lockSheet(trx, sheetId);
  const row = await queries.selectOwnSheet(trx, actor.personId, sheetId);
  const form = row && !row.excuse && (await roundForms(trx, [row.roundId], locale)).get(row.roundId);
  if (!form) return refused('not-found');
  if (row.handedIn) return refused('form-handed-in');
  if (row.closedAt) return refused('round-closed');
  return done({ row, form, rows: rowsIn(row.rows, locale) });
}
