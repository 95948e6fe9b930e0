import {
  formResults,
  LEAST_SHOWN,
  type FieldResult,
  type Form,
  type FormAnswers,
  type Setting
} from '../../engine/forms';
import { done, refused, type Outcome } from '../../forms/failure';
import { inTransaction, type Database } from '../db';
import type { Locale } from '../db/schema';
import { may, type Actor } from '../policy';
import { selectAnonymous } from './anonymous-queries';
import { roundForms, rowsIn } from './form-text';
import { selectRound } from './round-queries';
import { selectRoundSheets } from './sheet-queries';

export type RoundSheet = {
  id: string;
  name: string;
  about: string | null;
  day: string | null;
  handedIn: boolean;
  excuse: string | null;
  handedInAt: Date | null;
};

export type RoundView = {
  id: string;
  cohortId: string;
  cohortName: string;
  form: Form;
  dueOn: string | null;
  closedAt: Date | null;
  sheets: RoundSheet[];
  handedIn: number;
  /** Null while there is nothing that may be shown. */
  results: FieldResult[] | null;
  mayOpen: boolean;
};

/**
 * A round as HR follows it: who has handed in, and what it came to. An anonymous one shows results only once it is
 * closed and only of five answers or more; while it runs, somebody could compare what is shown before and after.
 */
export async function readRound(
  db: Database,
  actor: Actor,
  roundId: string,
  locale: Locale
): Promise<Outcome<RoundView>> {
  const read = await collected(db, actor, roundId, locale);
  if (!read.ok) return read;
  const { round, form, rows, sheets, answers } = read.value;
  return done({
    id: round.id,
    cohortId: round.cohortId,
    cohortName: round.cohortName,
    form,
    dueOn: round.dueOn,
    closedAt: round.closedAt,
    sheets: sheets.map(({ answers: _, aboutName, ...sheet }) => ({ ...sheet, about: aboutName })),
    handedIn: sheets.filter(({ handedIn }) => handedIn).length,
    results: answers && answers.length > 0 ? formResults(form, answers, rows) : null,
    mayOpen: may(actor, 'form.open', { cohortId: round.cohortId })
  });
}

export type RoundExport = {
  form: Form;
  rows: Setting['rows'];
  cohortName: string;
  /** Of a named round each form that came in; of an anonymous one what it came to, and nothing of any one answer. */
  sheets: { name: string; about: string | null; day: string | null; at: Date; answers: FormAnswers }[] | null;
  results: FieldResult[] | null;
};

/** What came in, for a spreadsheet. */
export async function exportRound(
  db: Database,
  actor: Actor,
  roundId: string,
  locale: Locale
): Promise<Outcome<RoundExport>> {
  const read = await collected(db, actor, roundId, locale);
  if (!read.ok) return read;
  const { round, form, rows, sheets, answers } = read.value;
  if (round.anonymous && !answers) return refused('results-hidden');
  return done({
    form,
    rows,
    cohortName: round.cohortName,
    sheets: round.anonymous
      ? null
      : sheets.flatMap(({ name, aboutName, day, handedInAt, answers }) =>
          handedInAt ? [{ name, about: aboutName, day, at: handedInAt, answers: answers as FormAnswers }] : []
        ),
    results: round.anonymous ? formResults(form, answers ?? [], rows) : null
  });
}

/** One view of a round: sheets and answers are read in one transaction. */
function collected(db: Database, actor: Actor, roundId: string, locale: Locale) {
  return inTransaction(db, async (trx) => {
    const round = await selectRound(trx, roundId);
    const form = round && (await roundForms(trx, [roundId], locale)).get(roundId);
    if (!form || !may(actor, 'form.follow', { cohortId: round.cohortId })) return refused('not-found');
    if (!readsRound(actor, round)) return refused('not-allowed');
    const sheets = await selectRoundSheets(trx, roundId);
    const answers = round.anonymous
      ? await shownAnswers(trx, round)
      : sheets.flatMap(({ answers }) => (answers ? [answers as FormAnswers] : []));
    return done({ round, form, rows: rowsIn(round.rows, locale), sheets, answers });
  });
}

function readsRound(actor: Actor, { readers, cohortId }: { readers: string[]; cohortId: string }): boolean {
  return actor.grants.some(
    (grant) =>
      readers.includes(grant.role) && !grant.departmentId && (!grant.cohortId || grant.cohortId === cohortId)
  );
}

async function shownAnswers(trx: Database, round: { id: string; closedAt: Date | null }) {
  if (!round.closedAt) return null;
  const answers = await selectAnonymous(trx, round.id);
  return answers.length >= LEAST_SHOWN ? answers : null;
}
