import { postedOf, type FormAnswers } from '../../engine/forms';
import { done, refused, type Outcome } from '../../forms/failure';
import { inTransaction, type Database } from '../db';
import type { Actor } from '../policy';
import { roundForms } from './form-text';
import { lockedRound, record } from './rounds';
import { setClosed } from './round-queries';
import * as queries from './sheet-queries';
import { now } from '../clock';

type SheetInput = { roundId: string; sheetId: string; reason: string };

/** Gives a form back to the person, with what they wrote as its draft and the reason. An anonymous one has no way back. */
export function reopenSheet(db: Database, actor: Actor, input: SheetInput): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    const round = await lockedRound(trx, actor, input.roundId);
    if (!round.ok) return round;
    if (round.value.anonymous) return refused('form-anonymous');
    await queries.lockSheet(trx, input.sheetId);
    const sheet = await queries.selectSheetOfRound(trx, input.roundId, input.sheetId);
    const form = (await roundForms(trx, [input.roundId], 'zh-CN')).get(input.roundId);
    if (!sheet || !form) return refused('not-found');
    const answers = await queries.reopenSubmission(trx, input.sheetId, actor.personId, input.reason);
    if (!answers) return refused('form-not-handed-in');
    await queries.setHandedIn(trx, input.sheetId, false);
    await queries.deleteDraft(trx, input.sheetId);
    await queries.saveDraft(trx, input.sheetId, 0, postedOf(form, answers as FormAnswers));
    await record(trx, actor, 'form.reopened', input.sheetId, {
      form: round.value.form,
      personId: sheet.personId,
      reason: input.reason
    });
    return done();
  });
}

/** Excuses somebody from a form they have not handed in: they are not missing any more. */
export function excuseSheet(db: Database, actor: Actor, input: SheetInput): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    const round = await lockedRound(trx, actor, input.roundId);
    if (!round.ok) return round;
    await queries.lockSheet(trx, input.sheetId);
    const sheet = await queries.selectSheetOfRound(trx, input.roundId, input.sheetId);
    if (!sheet || sheet.excuse) return refused('not-found');
    if (sheet.handedIn) return refused('form-handed-in');
    await queries.setExcuse(trx, input.sheetId, actor.personId, input.reason);
    await queries.deleteDraft(trx, input.sheetId);
    if (round.value.often === 'once' && round.value.anonymous && !round.value.closedAt)
      if (!(await queries.someoneIsMissing(trx, input.roundId))) await setClosed(trx, input.roundId, now());
    await record(trx, actor, 'form.excused', input.sheetId, {
      form: round.value.form,
      personId: sheet.personId,
      reason: input.reason
    });
    return done();
  });
}
