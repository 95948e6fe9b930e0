import type { Form, FormAnswers, Setting } from '../../engine/forms';
import { done, refused, type Outcome } from '../../forms/failure';
import { inTransaction, type Database } from '../db';
import type { Locale } from '../db/schema';
import { may, type Actor } from '../policy';
import { mayShare } from './sharing';
import { selectFiles } from './file-queries';
import { roundForms, rowsIn } from './form-text';
import * as queries from './reader-queries';
import { record } from './rounds';
import type { FilledFile } from './sheets';
import { selectOwnSheet } from './sheet-queries';

export type ReceivedRow = {
  id: string;
  code: string;
  title: string;
  personId: string;
  person: string;
  about: string | null;
  cohort: string;
  day: string | null;
  handedInAt: Date;
  read: boolean;
  replies: number;
  settledAt: Date | null;
  solution: string | null;
  form: Form;
  answers: FormAnswers;
};

/** Forms of others that the actor may read, newest first. */
export async function listReceived(
  db: Database,
  actor: Actor,
  locale: Locale,
  wanted: queries.Wanted = {}
): Promise<Outcome<ReceivedRow[]>> {
  if (!may(actor, 'form.fill')) return refused('not-allowed');
  const rows = await queries.selectAllReadable(db, actor, wanted);
  const forms = await roundForms(
    db,
    rows.map(({ roundId }) => roundId),
    locale
  );
  return done(
    rows.flatMap((row) => {
      const form = forms.get(row.roundId);
      if (!form) return [];
      return [
        {
          id: row.id,
          code: form.code,
          title: form.title,
          personId: row.personId,
          person: row.personName,
          about: row.aboutName,
          cohort: row.cohortName,
          day: row.day,
          handedInAt: row.handedInAt,
          read: row.readAt !== null,
          replies: Number(row.replies),
          settledAt: row.settledAt,
          solution: row.solution,
          form,
          answers: row.answers as FormAnswers
        }
      ];
    })
  );
}

export type Reply = { id: string; name: string; words: string; writtenAt: Date };

export type HandedInSheet = {
  id: string;
  form: Form;
  rows: Setting['rows'];
  answers: FormAnswers;
  files: FilledFile[];
  person: string;
  own: boolean;
  about: string | null;
  cohort: string;
  day: string | null;
  handedInAt: Date;
  replies: Reply[];
  readings: { name: string; readAt: Date }[];
  settling: { solution: string; settledAt: Date; name: string } | null;
  /** Of a record about somebody, for who may show it to them: whether that was done. Null for everybody else. */
  sharing: { shared: { name: string; sharedAt: Date } | null } | null;
  aboutId: string | null;
};

/** A named form that was handed in, for its writer and for those who may read it. */
export async function readHandedIn(
  db: Database,
  actor: Actor,
  id: string,
  locale: Locale
): Promise<Outcome<HandedInSheet>> {
  if (!may(actor, 'form.fill')) return refused('not-allowed');
  const own = await selectOwnSheet(db, actor.personId, id);
  const row = own ?? (await queries.selectReadable(db, actor, id));
  const form = row && (await roundForms(db, [row.roundId], locale)).get(row.roundId);
  if (!form || !row.handedInAt) return refused('not-found');
  return done({
    id,
    form,
    rows: rowsIn(row.rows, locale),
    answers: row.answers as FormAnswers,
    files: await selectFiles(db, id),
    person: 'personName' in row ? row.personName : actor.name,
    own: own !== undefined,
    about: row.aboutName,
    cohort: row.cohortName,
    day: row.day,
    handedInAt: row.handedInAt,
    replies: await queries.selectReplies(db, [id]),
    readings: await queries.selectReadings(db, [id]),
    settling: (await queries.selectSettling(db, id)) ?? null,
    sharing: mayShare(actor, row) ? { shared: (await queries.selectSharing(db, id)) ?? null } : null,
    aboutId: row.aboutId
  });
}

/** Marks a form as read by somebody who may read it. */
export async function markFormRead(db: Database, actor: Actor, id: string): Promise<Outcome> {
  if (!(await queries.selectReadable(db, actor, id))) return refused('not-found');
  await queries.insertReading(db, id, actor.personId);
  return done();
}

/** Writes an answer under a form: the writer and those who may read it see it. It is read with that. */
export function replyToForm(
  db: Database,
  actor: Actor,
  input: { sheetId: string; words: string }
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    const own = await selectOwnSheet(trx, actor.personId, input.sheetId);
    const row = own?.handedInAt ? own : await queries.selectReadable(trx, actor, input.sheetId);
    if (!row) return refused('not-found');
    await queries.insertReply(trx, input.sheetId, actor.personId, input.words);
    if (row !== own) await queries.insertReading(trx, input.sheetId, actor.personId);
    await record(trx, actor, 'form.answered', input.sheetId, { form: row.form });
    return done();
  });
}

/** Writes the solution of a logged problem, once: by its writer or anybody who reads it. */
export function settleProblem(
  db: Database,
  actor: Actor,
  input: { sheetId: string; solution: string }
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    const own = await selectOwnSheet(trx, actor.personId, input.sheetId);
    const row = own?.handedInAt ? own : await queries.selectReadable(trx, actor, input.sheetId);
    if (row?.form !== problemLog) return refused('not-found');
    if (!(await queries.insertSettling(trx, input.sheetId, actor.personId, input.solution)))
      return refused('problem-settled');
    await record(trx, actor, 'form.problem-settled', input.sheetId, { form: row.form });
    return done();
  });
}

const problemLog = 'problem-log';
